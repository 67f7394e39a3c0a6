# `migrate`: the newest schema for the database given in DATABASE_URL, or for the embedded one while it runs.

migrate_now() {
  find_servers_home
  use_stack_folders
  mkdir -p "$LOGS"
  [ -n "${DATABASE_URL:-}" ] || process_is_alive postgres ||
    die 'The embedded PostgreSQL is not running: ./resync up starts it and migrates by itself. For another database give DATABASE_URL.'
  step Toolchain ensure_node
  step Packages ensure_dependencies
  step Build build_house
  load_secrets
  load_kept_ports
  decide_what_runs
  set_house_environment
  step Migrations migrate_database
}
