# What all of the project's scripts share. Sourced with ROOT set to the project's folder.

CACHE=$ROOT/.cache
mkdir -p "$CACHE"

# Accounts of services and builds may have no home in their environment.
: "${HOME:=$(getent passwd "$(id -u)" 2> /dev/null | cut -d : -f 6)}"
export HOME

say() { echo "$*" >&2; }
fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# Without a locale for UTF-8 a JVM takes and gives other letters than ASCII as question marks.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8* | *utf8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# shellcheck source=java.sh
. "$ROOT/releng/lib/java.sh"
# shellcheck source=packages.sh
. "$ROOT/releng/lib/packages.sh"
# shellcheck source=display.sh
. "$ROOT/releng/lib/display.sh"
# shellcheck source=build.sh
. "$ROOT/releng/lib/build.sh"
