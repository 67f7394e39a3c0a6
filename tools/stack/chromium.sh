# Chromium, for the tests of the web application: on PATH, or Debian's package. Without it those tests are skipped.

find_chromium() {
  CHROMIUM=$(chromium_on_path) || {
    install_chromium >>"$STEP_LOG" 2>&1 || true
    CHROMIUM=$(chromium_on_path) || CHROMIUM=
  }
  export RESYNC_CHROMIUM=$CHROMIUM
  NOTE=${CHROMIUM:+found}
  NOTE=${NOTE:-not to be had here, the tests of the web application are skipped}
}

chromium_on_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

install_chromium() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  export DEBIAN_FRONTEND=noninteractive
  timeout 120 apt-get update && timeout 300 apt-get install -y --no-install-recommends chromium
}
