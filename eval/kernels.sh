#!/bin/sh
# Times the kernels of the network one by one. Java runs with the options of the launcher.
# usage: eval/kernels.sh [PATTERN] [OPTION OF JMH]..., on an otherwise idle machine
# Runs the benchmarks whose names match PATTERN, a regular expression. -h prints the options. Product matches
# the products by BLAS. Weight matches the products with a constant weight, in each implementation.
set -eu
cd "$(dirname "$0")/.."
. modules/cli/src/main/distribution/lib/java.sh
mvn -B -q -ntp -pl modules/benchmark -am -DskipTests package </dev/null >&2
target=modules/benchmark/target
prepare_network
# JMH passes the same options to the process of each benchmark.
# shellcheck disable=SC2086 # options are words
exec "$java" -XX:+DisplayVMOutputToStderr -XX:+UseParallelGC $java_options ${NMT4J_OPTS:-} \
  -cp "$target/classes:$(cat $target/class-path)" org.openjdk.jmh.Main "$@"
