# Finds a Java that is new enough. POSIX shell: sourced by the project's scripts, and shipped beside the product's start script.

JAVA_NEEDED=21

# java_version HOME: sets java_major to the number of its version, 0 where its "release" file does not tell. No other program is started for it, neither a
# JVM nor a filter: both take longer than the reading, and the start of the product waits for this.
java_version() {
  java_major=0
  while IFS='="' read -r java_key java_none java_value java_none || [ -n "$java_key" ]; do
    if [ "$java_key" = JAVA_VERSION ]; then
      java_major=${java_value%%[!0-9]*}
      break
    fi
  done < "$1/release"
  java_major=${java_major:-0}
}

# java_fits HOME PROGRAM: whether HOME holds PROGRAM and is new enough
java_fits() {
  [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
  java_version "$1"
  [ "$java_major" -ge "$JAVA_NEEDED" ]
}

# find_java PROGRAM: sets and exports JAVA_HOME; PROGRAM is "java" to run something, "javac" to build. Fails when there is none.
# JAVA_HOME comes first, then the newest of the usual folders, then the PATH.
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && java_fits "$JAVA_HOME" "$1"; then
    export JAVA_HOME
    return 0
  fi
  java_best=
  java_best_major=0
  for java_home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    if java_fits "$java_home" "$1" && [ "$java_major" -gt "$java_best_major" ]; then
      java_best=$java_home
      java_best_major=$java_major
    fi
  done
  if [ -z "$java_best" ] && java_path=$(command -v "$1"); then
    java_home=$(dirname "$(dirname "$(readlink -f "$java_path")")")
    ! java_fits "$java_home" "$1" || java_best=$java_home
  fi
  [ -n "$java_best" ] || return 1
  JAVA_HOME=$java_best
  export JAVA_HOME
}
