# The Temporal CLI, whose `server start-dev` is the embedded Temporal: on PATH, kept from an earlier time, released, or built.

TEMPORAL_VERSION=1.5.1

# One copy serves all clones of a user: it is 250 MB and may have taken minutes to build.
TEMPORAL_CACHE=${RESYNC_CACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-$TOOLS}/.cache}/resync}/temporal-$TEMPORAL_VERSION

ensure_temporal_program() {
  if TEMPORAL_BINARY=$(find_temporal); then
    NOTE="server $(temporal_version "$TEMPORAL_BINARY")"
    return 0
  fi
  mkdir -p "$TEMPORAL_CACHE" 2>/dev/null && [ -w "$TEMPORAL_CACHE" ] || TEMPORAL_CACHE=$TOOLS/temporal
  mkdir -p "$TEMPORAL_CACHE"
  TEMPORAL_BINARY=$TEMPORAL_CACHE/temporal
  if download_temporal; then NOTE="CLI $TEMPORAL_VERSION, downloaded"; else build_temporal; fi
}

find_temporal() {
  local candidate
  for candidate in "$(command -v temporal)" "$TOOLS/temporal/temporal" "$TEMPORAL_CACHE/temporal"; do
    if temporal_is_new_enough "$candidate"; then echo "$candidate" && return 0; fi
  done
  return 1
}

# The server's version; one built by Go calls itself 0.0.0-DEV.
temporal_version() { "$1" --version 2>/dev/null | sed -n 's/.*Server \([0-9.]*\).*/\1/p'; }

temporal_is_new_enough() { # FILE: fairness between tenants needs server 1.29
  [ -n "$1" ] && [ -x "$1" ] && version_at_least "$(temporal_version "$1")" 1 29
}

download_temporal() {
  local system machine archive partial=$TEMPORAL_CACHE/download.$$
  case $(uname -s) in Linux) system=linux ;; Darwin) system=darwin ;; *) return 1 ;; esac
  case $(uname -m) in x86_64) machine=amd64 ;; aarch64 | arm64) machine=arm64 ;; *) return 1 ;; esac
  archive=temporal_cli_${TEMPORAL_VERSION}_${system}_$machine.tar.gz
  mkdir -p "$partial"
  curl --fail --silent --show-error --location --connect-timeout 5 --max-time 300 --output "$partial/$archive" \
    "https://github.com/temporalio/cli/releases/download/v$TEMPORAL_VERSION/$archive" &&
    tar -xzf "$partial/$archive" -C "$partial" temporal &&
    temporal_is_new_enough "$partial/temporal" &&
    mv "$partial/temporal" "$TEMPORAL_BINARY"
  local result=$?
  rm -rf "$partial"
  return $result
}

build_temporal() {
  has go || die "Temporal $TEMPORAL_VERSION could not be downloaded, and there is no Go to build it with. Put the Temporal CLI on PATH, install Go, or give TEMPORAL_ADDRESS."
  say "  Temporal     building the server with Go: 3 to 4 minutes, once"
  # Built aside and renamed: a build that is cut short leaves nothing that looks finished.
  GOBIN=$TEMPORAL_CACHE/build.$$ go install -ldflags='-s -w' "github.com/temporalio/cli/cmd/temporal@v$TEMPORAL_VERSION" ||
    die "Go could not build Temporal $TEMPORAL_VERSION. The details are in $STEP_LOG. Put the Temporal CLI on PATH or give TEMPORAL_ADDRESS."
  mv "$TEMPORAL_CACHE/build.$$/temporal" "$TEMPORAL_BINARY"
  rmdir "$TEMPORAL_CACHE/build.$$"
  NOTE="CLI $TEMPORAL_VERSION, built"
}
