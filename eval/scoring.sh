#!/bin/bash
# Measures the time and memory that `nmt4j evaluate` needs to score 100,000 lines.
# usage: eval/scoring.sh [ROUNDS], on an otherwise idle machine
# The lines come from data/quickstart. The system's output omits, inserts and moves some words.
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-3}
copies=5
[ -x /usr/bin/time ] || { echo "scoring.sh: /usr/bin/time is missing" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for _ in $(seq "$copies"); do cat data/quickstart/train.en; done >"$work/reference"
awk '{
  for (i = 1; i <= NF; i++) {
    at = (NR * 7 + i * 13) % 31
    if (at == 1) continue
    if (at == 2) printf "%s ", "else"
    if (at == 3 && i < NF) { swap = $i; $i = $(i + 1); $(i + 1) = swap }
    printf "%s%s", $i, i < NF ? " " : ""
  }
  print ""
}' "$work/reference" >"$work/system"
lines=$(wc -l <"$work/reference")

median() {
  sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

echo "$lines lines, medians of $rounds"
echo '| metrics | seconds | lines/s | memory, MB |'
echo '|---|---|---|---|'
for metrics in bleu chrf ter 'bleu chrf ter' 'bleu chrf ter --confidence'; do
  for _ in $(seq "$rounds"); do
    /usr/bin/time -f '%e %M' -o "$work/time" \
      ./nmt4j evaluate "$work/reference" --metrics $metrics <"$work/system" >"$work/scores" 2>"$work/log" ||
      { cat "$work/log" >&2; exit 1; }
    cat "$work/time" >>"$work/times"
  done
  seconds=$(cut -d' ' -f1 "$work/times" | median)
  memory=$(cut -d' ' -f2 "$work/times" | median)
  rm "$work/times"
  awk -v m="$metrics" -v l="$lines" -v s="$seconds" -v k="$memory" \
    'BEGIN { printf "| %s | %.1f | %.0f | %.0f |\n", m, s, l / s, k / 1024 }'
done
