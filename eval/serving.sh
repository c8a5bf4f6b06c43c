#!/bin/sh
# Measures a server. `load` translates the same lines by turns with `nmt4j translate` and with a server that 1, 8 or 64
# clients use. `hostile` runs clients that break the rules while polite clients use the server.
# usage: eval/serving.sh load --model PAIR=FILE --input FILE [OPTION]..., on an otherwise idle machine
#        eval/serving.sh hostile --model PAIR=FILE --input FILE [OPTION]...
# The option -h lists the options.
set -eu
cd "$(dirname "$0")/.."
case ${1-} in
  load) class=ServingLoad ;;
  hostile) class=HostileLoad ;;
  *) sed -n '/^set/q; s/^# //p' "$0" >&2; exit 2 ;;
esac
shift
. modules/cli/src/main/distribution/lib/java.sh
./nmt4j --version >/dev/null
mvn -B -q -ntp -pl modules/benchmark -am -DskipTests package </dev/null >&2
target=modules/benchmark/target
# shellcheck disable=SC2086 # options are words
exec "$java" $java_options -cp "$target/classes:$(cat $target/class-path)" \
  "org.nmt4j.benchmark.serving.$class" "$@"
