# `backup FILE` and `restore FILE`: the database and the keys without which nobody can read what is sealed in it.
# Valkey holds copies, Temporal what runs: both begin anew from the restored rows (watchdog, schedules, operations).

back_up() { # FILE
  [ $# -eq 1 ] || die "Name the file to write: ./resync backup FILE"
  local file work
  file=$(realpath -m "$1")
  [ -d "${file%/*}" ] || die "There is no folder ${file%/*}."
  meet_database
  work=$(mktemp -d "${file%/*}/.resync-backup.XXXXXX")
  # shellcheck disable=SC2064 # the folder of now
  trap "explain_failed_step; rm -rf '$work'" EXIT
  step Backup write_backup "$work" "$file"
  say "" "Written to $file. It holds the keys of the house: keep it as you keep those."
}

write_backup() { # WORK FILE
  "$POSTGRES_BIN/pg_dump" --format=custom --file="$1/database.dump" "$OWNER_URL" ||
    die "PostgreSQL could not be dumped: $(tail -n 2 "$STEP_LOG"). Rows are behind row-level security: the user in DATABASE_URL must be a superuser or have BYPASSRLS."
  (umask 077 && printf '%s=%s\n' JWT_SECRET "$JWT_SECRET" ENCRYPTION_KEYS "$ENCRYPTION_KEYS" VAPID_PRIVATE_KEY "$VAPID_PRIVATE_KEY" >"$1/keys.env")
  (umask 077 && tar -cf "$1/backup.tar" -C "$1" keys.env database.dump)
  mv "$1/backup.tar" "$2"
  NOTE="$(du -h "$2" | cut -f1)"
}

restore() { # FILE
  [ $# -eq 1 ] || die "Name the file to read: ./resync restore FILE"
  local work
  [ -f "$1" ] || die "There is no file $1."
  find_servers_home
  use_stack_folders
  ! process_is_alive supervisor || die "Resync runs: ./resync down first. What was stored since the backup is lost by restoring it."
  work=$(mktemp -d "$RESYNC/restore.XXXXXX")
  # shellcheck disable=SC2064 # the folder of now
  trap "explain_failed_step; stop_everything; rm -rf '$work'" EXIT
  tar -xf "$1" -C "$work" keys.env database.dump 2>/dev/null || die "$1 is not a backup of ./resync backup."
  : >"$STEP_LOG"
  bring_programs
  step Build build_house
  take_keys "$work/keys.env"
  load_secrets
  choose_ports
  [ -z "$(given_note)" ] || step Given check_given_servers
  ! runs postgres || step PostgreSQL launch postgres
  step Restore read_backup "$work/database.dump"
  step Copies forget_copies
  say "" "Restored. ./resync up starts the house; each scheduler is read whole at the first poll."
}

# What the environment gives stays as it is: it has to be that of the backup then.
take_keys() { # KEYS_FILE
  local file=$SERVERS_HOME/secrets.env
  [ -f "$file" ] || (umask 077 && : >"$file")
  sed -Ei "/^($(cut -d= -f1 "$1" | paste -sd'|'))=/d" "$file"
  cat "$1" >>"$file"
}

read_backup() { # DUMP
  local psql
  ! runs postgres || make_database
  set_house_environment
  migrate_database # makes the roles that the rows are granted to
  psql=("$POSTGRES_BIN/psql" "$OWNER_URL" -q -v ON_ERROR_STOP=1)
  "${psql[@]}" -c 'drop schema public cascade' -c 'create schema public'
  "$POSTGRES_BIN/pg_restore" --exit-on-error --jobs=2 --dbname="$OWNER_URL" "$1" ||
    die "The database could not be restored: $(tail -n 2 "$STEP_LOG")"
  NOTE="$("${psql[@]}" -tA -c 'select count(*) from tenant') tenants, $("${psql[@]}" -tA -c 'select count(*) from event') events"
}

forget_copies() {
  local note=()
  if runs valkey; then rm -rf "$DATA/valkey"; else note+=("empty the given Redis yourself (FLUSHALL)"); fi
  if runs temporal; then rm -rf "$DATA/temporal"; fi
  rm -f "$SERVERS_HOME/admin.key"
  NOTE="${note[*]:-Valkey and Temporal begin anew}"
}

# The database that runs here or was given, and the address of its owner.
meet_database() {
  find_servers_home
  use_stack_folders
  decide_what_runs
  ! runs postgres || process_is_alive postgres ||
    die 'The embedded PostgreSQL is not running: a backup is made while it runs, ./resync up starts it.'
  : >"$STEP_LOG"
  step Toolchain ensure_node
  step Programs ensure_server_programs
  load_secrets
  load_kept_ports
  set_house_environment
}
