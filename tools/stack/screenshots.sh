# `screenshots`: pictures of every page, of the house that is up.

take_screenshots() {
  [ -f "$ROOT/.resync/run.json" ] || die "Nothing is up. Start it by ./resync up --detach, and let it watch for a few minutes."
  step Chromium find_chromium
  [ -n "$CHROMIUM" ] || die "There is no Chromium here, and none can be installed."
  (cd "$ROOT" && node tools/screenshots.mjs)
}
