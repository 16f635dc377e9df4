# Installs packages of the distribution that are missing. Sourced by run and test.

# What a build needs beside a JDK: Maven's wrapper loads Maven with one of these.
PACKAGES_BUILD=('curl|wget' ca-certificates)
# What the window needs; GTK draws icons with librsvg.
PACKAGES_WINDOW=('libgtk-3-0t64|libgtk-3-0' fonts-dejavu-core adwaita-icon-theme librsvg2-common libvirt0)
PACKAGES_XVFB=(xvfb)
PACKAGES_JDK=('openjdk-25-jdk-headless|openjdk-21-jdk-headless|temurin-25-jdk|temurin-21-jdk')

# packages_of FILE: the packages that a list names, one a line, without its comments
packages_of() { sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$1"; }

package_installed() {
  local name
  for name in ${1//|/ }; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2> /dev/null)" = installed ] && return 0
  done
  return 1
}

# package_to_install ALTERNATIVES: prints the first one that the package sources have
package_to_install() {
  local name
  for name in ${1//|/ }; do
    apt-cache show "$name" > /dev/null 2>&1 && echo "$name" && return 0
  done
  return 1
}

# missing_text PACKAGE…: what a person can do who may not install packages without a password
missing_text() {
  local alternatives name names=() unknown=() command='apt-get install --no-install-recommends'
  for alternatives in "$@"; do
    if name=$(package_to_install "$alternatives"); then
      names+=("$name")
    else
      unknown+=("${alternatives//|/ or }")
    fi
  done
  echo "Packages are missing, and only root may install them."
  if [ ${#names[@]} -gt 0 ]; then
    ! command -v sudo > /dev/null || command="sudo $command"
    echo "This does it: $command ${names[*]}"
  fi
  [ ${#unknown[@]} = 0 ] || printf 'The package sources of this system, as last updated, have no %s.\n' "${unknown[@]}"
}

# need_packages PACKAGE…: "a|b" means that either will do
need_packages() {
  local alternatives name missing=() names=()
  if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
    need_libraries
    return
  fi
  for alternatives in "$@"; do
    package_installed "$alternatives" || missing+=("$alternatives")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    as_root=(sudo -n)
    sudo -n true 2> /dev/null || fail "$(missing_text "${missing[@]}")"
  fi
  for alternatives in "${missing[@]}"; do
    package_to_install "$alternatives" > /dev/null || { "${as_root[@]}" apt-get update -qq; break; }
  done
  for alternatives in "${missing[@]}"; do
    name=$(package_to_install "$alternatives") || fail "The package sources of this system have no package ${alternatives//|/ or }."
    names+=("$name")
  done
  say "Installing ${names[*]}"
  install_quietly "${names[@]}"
}

# Installs without starting any service that comes with the packages.
install_quietly() {
  local policy=/usr/sbin/policy-rc.d mine=
  if [ ! -e $policy ]; then
    mine=yes
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee $policy > /dev/null
    "${as_root[@]}" chmod 755 $policy
  fi
  local status=0
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > "$CACHE/packages.log" 2>&1 || status=$?
  [ -z "$mine" ] || "${as_root[@]}" rm -f $policy
  [ $status = 0 ] || { tail -5 "$CACHE/packages.log" >&2; fail "The packages could not be installed (see $CACHE/packages.log)."; }
}

# Systems without apt: says what to install when a library is missing.
need_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local library missing=
  for library in libgtk-3.so.0 libvirt.so.0; do
    ldconfig -p 2> /dev/null | grep -q "$library" || missing=$library
  done
  [ -n "$missing" ] || return 0
  if command -v dnf > /dev/null; then
    fail "$missing is missing. Install what is needed with: sudo dnf install java-21-openjdk-devel gtk3 libvirt-libs xorg-x11-server-Xvfb"
  elif command -v pacman > /dev/null; then
    fail "$missing is missing. Install what is needed with: sudo pacman -S jdk21-openjdk gtk3 libvirt xorg-server-xvfb"
  fi
  fail "$missing is missing. Install GTK 3, libvirt's client library, Xvfb and a JDK 21 or newer."
}

# need_jdk PROGRAM: sets JAVA_HOME, see java.sh; installs a JDK when there is none
need_jdk() {
  find_java "$1" && return
  if command -v apt-get > /dev/null; then
    need_packages "${PACKAGES_JDK[@]}"
    find_java "$1" && return
  fi
  fail "No JDK $JAVA_NEEDED or newer was found. Install one, or set JAVA_HOME to its folder."
}
