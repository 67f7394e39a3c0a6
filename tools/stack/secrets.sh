# Passwords and keys of this clone, made once and kept beside the data they open, readable by the owner alone.

load_secrets() {
  local file=$SERVERS_HOME/secrets.env
  [ -f "$file" ] || (umask 077 && : >"$file")
  # shellcheck source=/dev/null
  source "$file"
  make_secret "$file" POSTGRES_PASSWORD "$(random_hex 16)"
  make_secret "$file" APP_ROLE_PASSWORD "$(random_hex 16)"
  make_secret "$file" SYSTEM_ROLE_PASSWORD "$(random_hex 16)"
  make_secret "$file" JWT_SECRET "$(random_hex 32)"
  make_secret "$file" ENCRYPTION_KEYS "k1:$(random_base64 32)"
  make_secret "$file" VAPID_PRIVATE_KEY "$(random_base64 32 | tr +/ -_ | tr -d =)"
  VAPID_SUBJECT=${VAPID_SUBJECT:-mailto:admin@resync.example}
  SIMULATOR_USER=${SIMULATOR_USER:-resync}
  make_secret "$file" SIMULATOR_PASSWORD "$(random_hex 12)"
  make_secret "$file" SIMULATOR_TOKEN "$(random_hex 16)"
  make_secret "$file" SIMULATOR_ADMIN_TOKEN "$(random_hex 16)"
}

# One that the environment gives is used as it is and not written down.
make_secret() { # FILE NAME FRESH_VALUE
  [ -z "${!2:-}" ] || return 0
  printf -v "$2" %s "$3"
  printf '%s=%s\n' "$2" "$3" >>"$1"
}

random_hex() { head -c "$1" /dev/urandom | od -An -tx1 | tr -d ' \n'; }

random_base64() { head -c "$1" /dev/urandom | base64 | tr -d '\n'; }
