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
# shellcheck disable=SC2086 # options are words
if ! "$java" $java_log $java_options "-XX:ArchiveClassesAtExit=$new" \
  ${NMT4J_OPTS:-} -cp "$jar" org.nmt4j.cli.ArchivedCommands "$work" </dev/null || [ ! -s "$new" ]; then
  echo "nmt4j: $java made no archive of classes, so commands start more slowly" >&2
  exit 1
fi
mv -f "$new" "$lib/classes-$java_version-$(($(wc -c <"$new"))).jsa"
