#!/bin/sh
# Times the kernels of the network one by one, in a Java with the launcher's options.
# usage: eval/kernels.sh [PATTERN] [OPTION OF JMH]..., on an otherwise idle machine
# Runs the benchmarks whose names match PATTERN, a regular expression; -h tells the options. Products by
# BLAS match Product; those by a weight that stays, packed and by BLAS, match Weight.
set -eu
cd "$(dirname "$0")/.."
. modules/cli/src/main/distribution/lib/java.sh
mvn -B -q -ntp -pl modules/benchmark -am -DskipTests package </dev/null >&2
target=modules/benchmark/target
prepare_network
# What JMH starts for each benchmark has the same options.
# shellcheck disable=SC2086 # options are words
exec "$java" -XX:+DisplayVMOutputToStderr -XX:+UseParallelGC $java_options ${NMT4J_OPTS:-} \
  -cp "$target/classes:$(cat $target/class-path)" org.openjdk.jmh.Main "$@"
