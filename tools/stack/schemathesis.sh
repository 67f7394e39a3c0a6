# schemathesis, which holds the api against its OpenAPI document: Python wheels in a folder of their own.

# Sets SCHEMATHESIS_HOME, for Python to look in.
ensure_schemathesis() {
  local home=$TOOLS/schemathesis list=$ROOT/tools/stack/schemathesis.txt version
  version="$(cksum <"$list") $(python_version)"
  [ "$(cat "$home/.version" 2>/dev/null)" = "$version" ] || fetch_schemathesis "$home" "$list" "$version"
  export SCHEMATHESIS_HOME=$home
  NOTE=$(grep -o '^schemathesis==[^ ]*' "$list")
}

# The house itself is content with an older Python than this one suite.
python_runs_schemathesis() { version_at_least "$(python_version)" 3 11; }

fetch_schemathesis() { # HOME LIST VERSION
  need_python
  rm -rf "$1" "$1.new"
  PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 python3 -m pip install --quiet --no-deps --no-compile \
    --only-binary=:all: --require-hashes --requirement "$2" --target "$1.new" ||
    die "pip could not fetch schemathesis. Is PyPI reachable? The details are in $STEP_LOG."
  mv "$1.new" "$1"
  echo "$3" >"$1/.version"
}
