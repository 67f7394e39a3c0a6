# `down`: the supervisor stops all in order; without one, what it has left is stopped here.

bring_down() {
  find_servers_home
  use_stack_folders
  local began
  began=$(now_ms)
  if process_is_alive supervisor; then
    kill -s TERM "$(process_pid supervisor)"
    wait_until 180 process_is_gone supervisor || kill -s KILL "$(process_pid supervisor)" 2>/dev/null || true
  elif ! anything_is_alive; then
    stop_everything
    say 'Nothing of this clone is running.'
    return 0
  fi
  stop_everything
  say "Stopped after $(seconds_since "$began"). The data stays in $DATA."
}

anything_is_alive() {
  local name
  for name in "${START_ORDER[@]}"; do ! process_is_alive "$name" || return 0; done
  return 1
}
