# Runs Maven, and knows when it need not run. Sourced by run and test.

PRODUCT=$ROOT/product/target/products/virt-workbench/linux/gtk/x86_64/virt-workbench
if [ "$(uname -s)" = Darwin ]; then
  PRODUCT=$ROOT/product/target/products/virt-workbench/macosx/cocoa/aarch64/Virt Workbench.app/Contents/Eclipse
fi

# What decides which artifacts Maven loads.
dependencies_hash() {
  (cd "$ROOT" && cat pom.xml .mvn/extensions.xml .mvn/wrapper/maven-wrapper.properties releng/*/*.target ./*/*/pom.xml product/pom.xml | cksum)
}

# maven KIND ARGUMENT…: runs Maven; offline when an online build of the same KIND succeeded with the same dependencies before
maven() {
  local kind=$1 status=0 hash repository=${HOME}/.m2/repository offline=()
  shift
  local stamp=$CACHE/online-$kind
  hash="$(dependencies_hash) $repository"
  if [ -d "$repository/org/eclipse/tycho" ] && [ "$(cat "$stamp" 2> /dev/null)" = "$hash" ]; then
    offline=(--offline)
  fi
  (cd "$ROOT" && ./mvnw --batch-mode --no-transfer-progress "${offline[@]}" "$@") || status=$?
  if [ $status = 0 ]; then
    printf '%s' "$hash" > "$stamp"
  fi
  return $status
}

# The files that the product is made from.
product_sources() {
  (cd "$ROOT" && find pom.xml .mvn LICENSE bundles features product releng/org.virtworkbench.target releng/org.virtworkbench.model.generator releng/lib/java.sh \
    \( -name target -o -name src-gen -o -name bin -o -name test -o -name '*.tests' -o -name '*.tests.*' -o -name '.*' ! -name .mvn \) -prune -o -type f "$@" -print)
}

# Whether the product was built, and from the files that are there now.
product_is_current() {
  [ -f "$CACHE/product-sources" ] && [ -x "$PRODUCT/virt-workbench" ] || return 1
  product_sources | sort | cmp -s - "$CACHE/product-sources" && [ -z "$(product_sources -newer "$CACHE/product-sources")" ]
}

# Builds the product. Files that were deleted since the last build would leave their classes behind: then everything is built anew.
build_product() {
  local goals=(package) sources=$CACHE/product-sources.new
  product_sources | sort > "$sources"
  if [ -f "$CACHE/product-sources" ] && [ -n "$(comm -23 "$CACHE/product-sources" "$sources")" ]; then
    goals=(clean package)
  fi
  say "Building Virt Workbench (the log is in .cache/build.log)"
  if ! maven product -T2 -DskipTests "${goals[@]}" > "$CACHE/build.log" 2>&1; then
    grep '^\[ERROR\]' "$CACHE/build.log" | head -20 >&2 || tail -20 "$CACHE/build.log" >&2
    fail "The build failed."
  fi
  mv "$sources" "$CACHE/product-sources"
}
