# Finds a Java that is new enough. POSIX shell: sourced by the project's scripts, and shipped beside the product's start script.

JAVA_NEEDED=21

# java_fits HOME PROGRAM: whether HOME holds PROGRAM and is new enough. Its "release" file tells, so that no JVM has to start.
java_fits() {
  [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
  java_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${java_major:-0}" -ge "$JAVA_NEEDED" ]
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
