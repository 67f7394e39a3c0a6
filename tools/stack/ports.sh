# Ports of 127.0.0.1: the wished one, or the next that nobody uses.

port_answers() { (exec 5<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

CHOSEN_PORTS=' '
TAKEN_PORTS=''

# choose_port VARIABLE WISH  sets VARIABLE; what was taken is noted in TAKEN_PORTS, a line each.
choose_port() {
  local port=$2
  while [[ $CHOSEN_PORTS == *" $port "* ]] || port_answers "$port"; do
    port=$((port + 1))
    [ "$port" -lt $(($2 + 500)) ] || die "No free port from $2 to $port: give one in $1."
  done
  [ "$port" = "$2" ] || TAKEN_PORTS+="  $1: port $2 is taken, $port is used"$'\n'
  CHOSEN_PORTS+="$port "
  printf -v "$1" %s "$port"
}

# choose_kept_port VARIABLE DEFAULT  wishes, in this order, what the environment says, what the last start used, the default.
choose_kept_port() {
  local kept
  kept=$(sed -n "s/^$1=//p" "$RESYNC/ports.env" 2>/dev/null) || kept=''
  choose_port "$1" "${!1:-${kept:-$2}}"
}

keep_ports() { # VARIABLE…
  local name
  for name in "$@"; do printf '%s=%s\n' "$name" "${!name}"; done >"$RESYNC/ports.env"
}

# shellcheck source=/dev/null
load_kept_ports() { [ ! -f "$RESYNC/ports.env" ] || source "$RESYNC/ports.env"; }

# A port that no neighbour is likely to choose at the same moment, below the system's own ephemeral ones.
choose_random_port() { # VARIABLE
  choose_port "$1" $((20000 + (RANDOM * 32768 + RANDOM) % 12000))
  TAKEN_PORTS=''
}
