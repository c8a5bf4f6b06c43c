#!/bin/sh
# Measures the cost of training at other sizes of the network and data of speed.yaml, one dimension at a time.
# usage: eval/scaling.sh FOLDER, on an otherwise idle machine
# Prints a table for each dimension and draws FOLDER/shards.svg, vocabulary.svg, hidden.svg and
# length.svg. Java runs with the options of the launcher. The script generates random text.
set -eu
[ $# -eq 1 ] || { echo "usage: eval/scaling.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
. modules/cli/src/main/distribution/lib/java.sh
mvn -B -q -ntp -pl modules/benchmark -am -DskipTests package </dev/null >&2
target=modules/benchmark/target
prepare_network
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2086 # options are words
"$java" -XX:+DisplayVMOutputToStderr -XX:+UseParallelGC $java_options ${NMT4J_OPTS:-} \
  -cp "$target/classes:$(cat $target/class-path)" \
  org.nmt4j.benchmark.scaling.Scaling eval/speed.yaml "$folder" "$work"
