# `logs [NAME] [--no-follow]`: what one part, or all, wrote last and write now.

show_logs() {
  local follow=(-F) files=() name
  for name in "$@"; do
    case $name in
      --no-follow) follow=() ;;
      *) files+=("$LOGS/$name.log") ;;
    esac
  done
  [ ${#files[@]} -gt 0 ] || files=("$LOGS"/*.log)
  for name in "${files[@]}"; do
    [ -f "$name" ] || die "There is no log '$(basename "$name" .log)'. There are: $(log_names)."
  done
  exec tail -n 100 "${follow[@]}" "${files[@]}"
}

log_names() {
  local file names=''
  for file in "$LOGS"/*.log; do [ ! -f "$file" ] || names+=" $(basename "$file" .log)"; done
  echo "${names:- none yet}"
}
