# Servers that the user gives instead of the embedded ones: DATABASE_URL, REDIS_URL, TEMPORAL_ADDRESS.

given_note() {
  local note=()
  [ -z "${DATABASE_URL:-}" ] || note+=(PostgreSQL)
  [ -z "${REDIS_URL:-}" ] || note+=(Redis)
  [ -z "${TEMPORAL_ADDRESS:-}" ] || note+=(Temporal)
  (IFS=, && echo "${note[*]/#/ }")
}

check_given_servers() {
  check_given DATABASE_URL
  check_given REDIS_URL
  check_given TEMPORAL_ADDRESS
  [ -z "${TEMPORAL_ADDRESS:-}" ] || node "$ROOT/tools/stack/search-attributes.mjs" ||
    die "The search attributes TenantId, Kind and ConnectionId (Keyword) are missing on $TEMPORAL_ADDRESS and could not be added. Add them there."
  NOTE="given and reached:$(given_note)"
}

check_given() { # VARIABLE
  local sentence
  [ -n "${!1:-}" ] || return 0
  sentence=$(node "$ROOT/tools/stack/reach.mjs" "$1") || die "$sentence"
}

# The address of a restricted role on a database whose owner's address is given.
with_role() { # OWNER_URL ROLE PASSWORD
  node -e 'const url = new URL(process.argv[1]); [url.username, url.password] = process.argv.slice(2); console.log(url.href)' "$@"
}
