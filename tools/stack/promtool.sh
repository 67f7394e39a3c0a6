# promtool, for the test of deploy/prometheus: on PATH, or out of Debian's package. Without it that test is skipped.

find_promtool() {
  local home=$PROGRAMS_HOME/tools/prometheus
  PROMTOOL=$(command -v promtool || command -v "$home/usr/bin/promtool") || {
    fetch_promtool "$home" >>"$STEP_LOG" 2>&1 || true
    PROMTOOL=$(command -v "$home/usr/bin/promtool") || PROMTOOL=
  }
  export RESYNC_PROMTOOL=$PROMTOOL
  NOTE=${PROMTOOL:+found}
  NOTE=${NOTE:-not to be had here, its test is skipped}
}

fetch_promtool() { # HOME
  local new=$1.new
  command -v apt-get dpkg >/dev/null || return 1
  rm -rf "$new"
  mkdir -p "$new"
  (cd "$new" && timeout 60 apt-get download prometheus && dpkg -x prometheus_*.deb . && rm -- prometheus_*.deb usr/bin/prometheus)
  rm -rf "$1"
  mv "$new" "$1"
}
