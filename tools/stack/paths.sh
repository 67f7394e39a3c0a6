# Where things are. ROOT is the clone; everything that is made lies in its .resync folder, but for what the
# unprivileged user of PostgreSQL must enter when the clone lies where that user may not go.

RESYNC=$ROOT/.resync
TOOLS=$RESYNC/tools
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

# Sets SERVERS_HOME: the folder for server binaries and data.
find_servers_home() {
  mkdir -p "$RESYNC" "$TOOLS" "$LOGS"
  SERVERS_HOME=$RESYNC
  is_root || return 0
  need_command setpriv "root needs it to start PostgreSQL as another user; it is part of util-linux"
  id "$SERVER_USER" >/dev/null 2>&1 ||
    die "There is no user '$SERVER_USER'. PostgreSQL refuses to run as root: name another user in RESYNC_SERVER_USER."
  as_server_user test -x "$RESYNC" && return 0
  local id
  id=$(printf '%s' "$ROOT" | cksum | cut -d' ' -f1)
  SERVERS_HOME=${RESYNC_STATE_DIR:-/var/lib/resync}/$(basename "$ROOT")-$id
  mkdir -p "$SERVERS_HOME"
  as_server_user test -x "$SERVERS_HOME" ||
    die "PostgreSQL runs as '$SERVER_USER', who may enter neither $RESYNC nor $SERVERS_HOME. Name a folder it may enter in RESYNC_STATE_DIR."
}

servers_home_note() {
  [ "$SERVERS_HOME" = "$RESYNC" ] || echo "$SERVERS_HOME ($SERVER_USER may not enter $ROOT)"
}
