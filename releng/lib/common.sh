# What all of the project's scripts share. Sourced with ROOT set to the project's folder.

CACHE=$ROOT/.cache
mkdir -p "$CACHE"

say() { echo "$*" >&2; }
fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# shellcheck source=java.sh
. "$ROOT/releng/lib/java.sh"
# shellcheck source=packages.sh
. "$ROOT/releng/lib/packages.sh"
# shellcheck source=display.sh
. "$ROOT/releng/lib/display.sh"
# shellcheck source=build.sh
. "$ROOT/releng/lib/build.sh"
