#!/bin/sh
# Measures starts of the launcher: seconds and peak resident memory (MB, 1024 x 1024 bytes) of translating the
# first line of a text, and all its lines, with each model. The first run of each kind does not count.
# usage: eval/start.sh TEXT RUNS MODEL..., such as data/quickstart/test.de 5 runs/quickstart/best.nmt4j; on an
# otherwise idle machine
# Needs /usr/bin/time of GNU. LAUNCHER names the launcher of another distribution.
set -eu
[ $# -gt 2 ] || { sed -n 's/^# //p' "$0" >&2; exit 2; }
text=$1
runs=$2
shift 2
launcher=${LAUNCHER:-$(dirname "$0")/../modules/cli/target/nmt4j/bin/nmt4j}
for needed in "$launcher" /usr/bin/time "$text" "$@"; do
  [ -r "$needed" ] || { echo "start.sh: $needed is missing" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
head -n 1 "$text" >"$work/first"

median() {
  sort -n | awk '{ v[NR] = $1 } END { printf "%s", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

echo "processor: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort | uniq -c | sed 's/^ *//; s/ / x /'), \
$("$launcher" --version | sed -n '1p')"
echo "| model | lines | seconds | peak resident memory, MB |"
echo "|---|---|---|---|"
for model; do
  for lines in "$work/first" "$text"; do
    for _ in $(seq 0 "$runs"); do
      /usr/bin/time -a -o "$work/times" -f '%e %M' "$launcher" translate --model "$model" \
        <"$lines" >/dev/null 2>"$work/told" || { cat "$work/told" >&2; exit 1; }
    done
    sed 1d "$work/times" >"$work/counted"
    echo "| $model | $(($(wc -l <"$lines"))) | $(cut -d ' ' -f 1 "$work/counted" | median) |" \
      "$(cut -d ' ' -f 2 "$work/counted" | median | awk '{ printf "%.0f", $1 / 1024 }') |"
    rm "$work/times"
  done
done
