# An X display of our own, for machines without one. Sourced by run and test.

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

XVFB_PIDS=()

# new_display: starts an X server on a free display, 1280×800, and sets NEW_DISPLAY to it. stop_xvfb ends all of them.
new_display() {
  command -v Xvfb > /dev/null || fail "Xvfb is missing: it stands in where there is no display."
  local number_from="$CACHE/display.$$"
  rm -f "$number_from"
  mkfifo "$number_from"
  Xvfb -displayfd 3 -screen 0 1280x800x24 -dpi 96 -nolisten tcp 3> "$number_from" > /dev/null 2>&1 &
  XVFB_PIDS+=($!)
  local number=
  read -r -t 30 number < "$number_from" || true
  rm -f "$number_from"
  [ -n "$number" ] || fail "Xvfb did not start."
  NEW_DISPLAY=:$number
}

# start_xvfb: starts an X server and points DISPLAY to it
start_xvfb() {
  new_display
  unset WAYLAND_DISPLAY
  # No desktop is behind this display: no accessibility bus and no settings daemon to wait for.
  export DISPLAY=$NEW_DISPLAY GDK_BACKEND=x11 NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory
}

stop_xvfb() { [ ${#XVFB_PIDS[@]} = 0 ] || kill "${XVFB_PIDS[@]}" 2> /dev/null || true; }
