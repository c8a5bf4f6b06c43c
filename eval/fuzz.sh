#!/bin/sh
# usage: eval/fuzz.sh [DURATION] [NAME], such as 5m
# Fuzzes each reader for the duration, or only readers whose names contain NAME. An input that fails a reader is saved
# in the resources of the module, and every build tests it again.
set -eu
cd "$(dirname "$0")/.."
long=${1:-5m}
tests=modules/fuzz/src/test/java/org/nmt4j/fuzz
failed=

for file in "$tests"/*FuzzTest.java; do
  class=$(basename "$file" .java)
  for method in $(awk '/@FuzzTest/ { getline; sub(/\(.*/, ""); print $NF }' "$file"); do
    case $class.$method in *"${2:-}"*) ;; *) continue ;; esac
    log=modules/fuzz/target/$class.$method.log
    mkdir -p modules/fuzz/target "modules/fuzz/src/test/resources/org/nmt4j/fuzz/${class}Inputs/$method"
    result=passed
    JAZZER_FUZZ=1 mvn -B -q -pl modules/fuzz -am test -Dtest="$class#$method" -Dsurefire.failIfNoSpecifiedTests=false \
      -Djazzer.hooks=true -Djazzer.max_duration="$long" >"$log" 2>&1 || result="FAILED, see $log"
    rmdir -p "modules/fuzz/src/test/resources/org/nmt4j/fuzz/${class}Inputs/$method" 2>/dev/null || true
    runs=$(sed -n 's/^#\([0-9][0-9]*\).*/\1/p' "$log" | tail -n 1)
    echo "$class.$method: ${runs:-no} inputs, $result"
    [ "$result" = passed ] || failed=yes
  done
done
[ -z "$failed" ]
