# Where things are. ROOT is the clone; everything that is made lies in its .resync folder, but for what the
# unprivileged user of PostgreSQL must enter when the clone lies where that user may not go.

TOOLS=$ROOT/.resync/tools

# The state of one stack: a second one beside the first, with data of its own, needs a folder of its own.
RESYNC=${RESYNC_HOME:-$ROOT/.resync}
LOGS=$RESYNC/logs
STEP_LOG=$LOGS/steps.log

# PostgreSQL refuses to run as root; root hands its servers to this user.
SERVER_USER=${RESYNC_SERVER_USER:-nobody}

is_root() { [ "$(id -u)" = 0 ]; }

# What to write before a command so that it runs as that user; nothing for an ordinary user.
AS_SERVER_USER=()
! is_root || AS_SERVER_USER=(setpriv "--reuid=$SERVER_USER" "--regid=$(id -g "$SERVER_USER" 2>/dev/null)" --clear-groups --no-new-privs --)

as_server_user() { (cd / && exec "${AS_SERVER_USER[@]}" "$@"); }

own_by_server_user() { ! is_root || chown -R "$SERVER_USER:$(id -g "$SERVER_USER")" "$@"; }

# Sets PROGRAMS_HOME and SERVERS_HOME: the folders for the servers' programs and for their data.
find_servers_home() {
  mkdir -p "$RESYNC" "$TOOLS" "$LOGS"
  if is_root; then
    need_command setpriv "root needs it to start PostgreSQL as another user; it is part of util-linux"
    id "$SERVER_USER" >/dev/null 2>&1 ||
      die "There is no user '$SERVER_USER'. PostgreSQL refuses to run as root: name another user in RESYNC_SERVER_USER."
  fi
  PROGRAMS_HOME=$(enterable "$ROOT/.resync") || exit 1
  SERVERS_HOME=$(enterable "$RESYNC") || exit 1
}

# Prints the folder, or one of the system's that stands for it when the server's user may not enter it.
enterable() { # FOLDER
  local folder=$1
  if is_root && ! as_server_user test -x "$folder"; then
    folder=${RESYNC_STATE_DIR:-/var/lib/resync}/$(basename "$(dirname "$1")")-$(printf '%s' "$1" | cksum | cut -d' ' -f1)
    mkdir -p "$folder"
    as_server_user test -x "$folder" ||
      die "PostgreSQL runs as '$SERVER_USER', who may enter neither $1 nor $folder. Name a folder it may enter in RESYNC_STATE_DIR."
  fi
  echo "$folder"
}

where_data_is() {
  echo "$SERVERS_HOME/data$([ "$SERVERS_HOME" = "$RESYNC" ] || echo "  ($SERVER_USER may not enter $RESYNC)")"
}
