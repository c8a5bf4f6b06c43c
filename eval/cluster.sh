#!/bin/sh
# Measures the exchange of gradients that nmt4j spark train adds to training, and predicts how training scales.
# usage: eval/cluster.sh RECIPE [KEY=VALUE...], on an otherwise idle machine
# RECIPE is a translation system. The values change its keys. Prints two tables: the time of an
# exchange by size, and the time and efficiency with up to 64 machines in networks that are assumed.
# Java runs with the options of the launcher.
set -eu
[ $# -ge 1 ] || { echo "usage: eval/cluster.sh RECIPE [KEY=VALUE...]" >&2; exit 2; }
recipe=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
cd "$(dirname "$0")/.."
. modules/cli/src/main/distribution/lib/java.sh
mvn -B -q -ntp -pl modules/benchmark -am -DskipTests package </dev/null >&2
target=modules/benchmark/target
prepare_network
# shellcheck disable=SC2086 # options are words
"$java" -XX:+DisplayVMOutputToStderr -XX:+UseParallelGC $java_options ${NMT4J_OPTS:-} \
  -cp "$target/classes:$(cat $target/class-path)" \
  org.nmt4j.benchmark.cluster.ClusterScaling "$recipe" "$@"
