# The fast start, for Java 24 and newer: the product's jars on one flat class path, and the JVM's own cache of their classes.
# The first start prepares it in the background, the second one shows the JVM which classes are needed, the third one is fast.
# Everything lies in one folder that may be deleted at any time; what does not fit is made anew. POSIX shell, sourced by virt-workbench,
# which sets here, data, caches, installation_id and java_options.

fast=$caches/fast-$installation_id
fast_list=$here/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info

# What the folder was made from: this installation, with these scripts, and this Java.
fast_key() { stat -L -c '%n %Y %s' "$fast_list" "$here/artifacts.xml" "$here/virt-workbench" "$here/fast-start.sh" "$JAVA_HOME/release"; }

java_version "$JAVA_HOME"
fast_java_version=$java_major

fast_possible() {
  [ "$fast_java_version" -ge 24 ] && [ "${VIRT_WORKBENCH_START:-fast}" != plain ]
}

# From 25 on the cache says as well what the compiler made at start, which then stays as it is. Only what gets hot beyond that, as the decoders of a
# console do, is compiled thoroughly: that costs the start nothing.
fast_hot_options='-XX:TieredStopAtLevel=4'
fast_compilers=
[ "$fast_java_version" -lt 25 ] || fast_compilers=$fast_hot_options

fast_is_ready() { [ -r "$fast/key" ] && [ "$(cat "$fast/key")" = "$(fast_key)" ]; }

# fast_java OPTION… [MAIN ARGUMENT…]: Java beside the program, when nothing else needs the processor
fast_java() { nice -n 19 "$JAVA_HOME/bin/java" $java_options "$@"; }

fast_prepare() {
  rm -rf "$fast"
  mkdir -p "$fast"
  for launcher in "$here"/plugins/org.virtworkbench.launcher_*.jar; do :; done
  fast_java -cp "$launcher" org.virtworkbench.launcher.Prepare "$here" "$fast" &&
    fast_java -cp "$(cat "$fast/classpath")" org.virtworkbench.launcher.Prepare framework "$here" "$fast" &&
    fast_key > "$fast/key"
}

# One at a time, when nobody waits for it.
fast_prepare_later() {
  (
    trap '' HUP
    mkdir -p "$caches"
    command -v flock > /dev/null && exec 9> "$fast.lock" && flock -n 9 || exit 0
    sleep 15 # first the window
    fast_is_ready || fast_prepare
  ) < /dev/null > /dev/null 2>&1 &
}

# The JVM makes its cache from the notes that it took in a start.
fast_keep_classes() {
  (
    trap '' HUP
    fast_java -XX:AOTMode=create -XX:AOTConfiguration="$1" -XX:AOTCache="$1.cache" -cp "$(cat "$fast/classpath")" &&
      mv "$1.cache" "$fast/classes.aot"
    rm -f "$1" "$1.cache"
  ) < /dev/null > /dev/null 2>&1 &
}

# fast_start ARGUMENT…: runs the program and ends with its status; returns when it could not be started this way
fast_start() {
  fast_notes=
  if [ -s "$fast/classes.aot" ]; then
    set -- $fast_compilers -XX:AOTCache="$fast/classes.aot" -cp "$(cat "$fast/classpath")" org.virtworkbench.launcher.Start "$@"
  else
    fast_notes=$fast/classes.$$
    set -- -XX:-DisplayVMOutput -XX:AOTMode=record -XX:AOTConfiguration="$fast_notes" -Dorg.virtworkbench.takesNotes=true \
      -cp "$(cat "$fast/classpath")" org.virtworkbench.launcher.Start "$@"
  fi
  "$JAVA_HOME/bin/java" -Xlog:disable $java_options "$@" <&0 &
  fast_child=$!
  trap 'kill $fast_child 2> /dev/null || true' TERM INT HUP
  fast_status=0
  wait $fast_child || fast_status=$?
  while kill -0 $fast_child 2> /dev/null; do # a signal woke us up
    fast_status=0
    wait $fast_child || fast_status=$?
  done
  trap - TERM INT HUP
  case $fast_status in
    75) rm -rf "$fast"; return 0 ;;        # the framework did not fit
    134 | 135 | 139) rm -f "$fast/key" ;; # the JVM broke down: make everything anew
  esac
  # Notes of a start that was cut short know too few classes.
  if [ -s "$fast_notes" ] && [ $fast_status = 0 ]; then
    fast_keep_classes "$fast_notes"
  elif [ -n "$fast_notes" ]; then
    rm -f "$fast_notes"
  fi
  exit $fast_status
}
