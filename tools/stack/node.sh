# Node and pnpm: those of the machine when they are new enough, else from npm into .resync/tools/node.

NODE_VERSION=24.21.0
PNPM_VERSION=10.34.9
NODE_HOME=$TOOLS/node

node_is_fetched() { [ "$(cat "$NODE_HOME/.version" 2>/dev/null)" = "$NODE_VERSION $PNPM_VERSION" ]; }

machine_has_node() {
  has node && has pnpm && version_at_least "$(node --version)" 24 &&
    version_at_least "$(cd / && pnpm --version 2>/dev/null)" 10
}

# Puts the right node and pnpm first on PATH.
use_node() {
  if node_is_fetched || ! machine_has_node; then PATH=$NODE_HOME/node_modules/.bin:$PATH; fi
  export PATH
}

ensure_node() {
  if ! node_is_fetched && ! machine_has_node; then
    need_command npm "it brings Node 24 and pnpm; install Node 20 or newer, which carries npm"
    fetch_node
  fi
  use_node
  NOTE="Node ${NODE_VERSION}, pnpm ${PNPM_VERSION}"
  node_is_fetched || NOTE="Node $(node --version) and pnpm of this machine"
}

# Fetched aside and renamed: whoever runs on the old one is not left without it meanwhile.
fetch_node() {
  local fresh=$NODE_HOME.$$
  mkdir -p "$fresh"
  npm install --prefix "$fresh" --no-audit --no-fund --loglevel=error "node@$NODE_VERSION" "pnpm@$PNPM_VERSION" ||
    die "npm could not fetch Node $NODE_VERSION and pnpm $PNPM_VERSION. Is the npm registry reachable? The details are in $STEP_LOG."
  "$fresh/node_modules/.bin/node" --version ||
    die "The Node $NODE_VERSION that npm brought does not run on this machine. Install Node 24 and pnpm 10 yourself."
  echo "$NODE_VERSION $PNPM_VERSION" >"$fresh/.version"
  rm -rf "$NODE_HOME"
  mv "$fresh" "$NODE_HOME"
}
