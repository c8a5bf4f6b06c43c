#!/bin/sh
# Makes an archive of the classes that nmt4j's commands use. With it, commands start faster. The build runs this
# script. Run it again if nmt4j was moved to another folder or runs on another version of Java.

lib=$(CDPATH='' cd -P -- "${0%/*}" && pwd) || exit 1
. "$lib/java.sh"
prepare_network
for jar in "$lib"/nmt4j-cli-*.jar; do :; done
rm -f "$lib"/classes-*.jsa
new=$lib/classes.$$
work=$(mktemp -d) || exit 1
trap 'rm -rf "$new" "$work"' EXIT
trap 'exit 1' HUP INT TERM

run_java() {
  # shellcheck disable=SC2086 # options are words
  "$java" $java_log $java_options ${NMT4J_OPTS:-} "$@" </dev/null
}

# The first process lists the classes that the commands load, and the second one writes them. The archive also holds
# objects of Java's own start, which only the collector G1 can write and all collectors can read.
java_options=$(echo "$java_options" | sed 's/-XX:+UseParallelGC/-XX:+UseG1GC/')
if ! run_java "-XX:DumpLoadedClassList=$work/classes" -cp "$jar" org.nmt4j.cli.ArchivedCommands "$work" ||
  ! run_java -Xshare:dump -Xlog:disable "-XX:SharedClassListFile=$work/classes" "-XX:SharedArchiveFile=$new" -cp "$jar" \
    >/dev/null || [ ! -s "$new" ]; then
  echo "nmt4j: $java made no archive of classes, so commands start more slowly" >&2
  exit 1
fi
mv -f "$new" "$lib/classes-$java_version-$(($(wc -c <"$new"))).jsa"
