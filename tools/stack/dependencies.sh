# The packages of the lock file and the compiled house; both skipped when nothing changed.

ensure_dependencies() {
  local stamp=$ROOT/node_modules/.resync-stamp wanted
  wanted=$(cat "$ROOT/pnpm-lock.yaml" "$ROOT/pnpm-workspace.yaml" | cksum)
  NOTE='as locked'
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  (cd "$ROOT" && CI=true pnpm install --frozen-lockfile --prefer-offline --reporter=append-only) ||
    die "pnpm could not install the packages of pnpm-lock.yaml. The details are in $STEP_LOG."
  echo "$wanted" >"$stamp"
  NOTE='installed as locked'
}

build_house() {
  local report
  report=$(cd "$ROOT" && node tools/build.mjs) || {
    echo "$report"
    die "The build failed. The details are in $STEP_LOG."
  }
  NOTE=$report
}
