#!/bin/sh
# Generates the shipped data.
# usage: data/synthesize.sh SET FOLDER [--seed N]; --help lists the sets
set -eu
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd)
. "$root/modules/cli/src/main/distribution/lib/java.sh"
mvn -B -q -ntp -f "$root/pom.xml" -pl modules/synthetic -am -DskipTests package </dev/null >&2
target=$root/modules/synthetic/target
# shellcheck disable=SC2086 # options are words
exec "$java" -Dfile.encoding=UTF-8 $java_options ${NMT4J_OPTS:-} \
  -cp "$target/classes:$(cat "$target/class-path")" org.nmt4j.synthetic.command.SynthesizeCommand "$@"
