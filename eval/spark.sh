#!/bin/bash
# Measures translation by two executors with one core each beside nmt4j translate --threads 2. Prints seconds, and
# the ratio of the medians without the start, which is the time for one line. Both must give the same translations.
# usage: eval/spark.sh MODEL SENTENCES LINES ROUNDS, such as runs/quickstart/best.nmt4j data/quickstart/test.de 100000 3;
# on an otherwise idle machine
# The text repeats the sentences up to LINES lines, each time in another order.
# Needs SPARK_HOME, and modules/spark/target/nmt4j-spark-0.1.0.jar, which mvn -Pspark package makes.
set -euo pipefail
[ $# = 4 ] || { sed -n '2,/^set/s/^# //p' "$0" >&2; exit 2; }
model=$1 sentences=$2 lines=$3 rounds=$4
top=$(cd "$(dirname "$0")/.." && pwd)
launcher=${LAUNCHER:-$top/modules/cli/target/nmt4j/bin/nmt4j}
jar=${JAR:-$top/modules/spark/target/nmt4j-spark-0.1.0.jar}
for needed in "$launcher" "$jar" "$model" "$sentences" "${SPARK_HOME:?}/bin/spark-submit"; do
  [ -r "$needed" ] || { echo "spark.sh: $needed is missing" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -v lines="$lines" '
  { text[NR - 1] = $0 }
  END {
    srand(1)
    while (lines > 0) {
      for (i = NR - 1; i >= 0; i--) { j = int(rand() * (i + 1)); t = text[i]; text[i] = text[j]; text[j] = t }
      for (i = 0; i < NR && lines > 0; i++) { print text[i]; lines-- }
    }
  }' "$sentences" >"$work/text"
head -n 1 "$work/text" >"$work/line"

local_run() { "$launcher" translate --model "$model" --threads 2 <"$1" >"$work/local" 2>"$work/told"; }
spark_run() {
  rm -rf "$work/parts"
  "$launcher" spark translate --jar "$jar" --master 'local-cluster[2,1,2048]' --conf spark.ui.enabled=false \
    --model "$model" --input "$1" --output "$work/parts" >"$work/told" 2>&1
}
timed() { # NAME FUNCTION TEXT: appends the seconds to the file NAME
  local from=$EPOCHREALTIME
  "$2" "$3" || { cat "$work/told" >&2; exit 1; }
  echo "$EPOCHREALTIME $from" | awk '{ printf "%.2f\n", $1 - $2 }' >>"$work/$1"
}
median() { sort -n "$work/$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

for _ in $(seq "$rounds"); do
  timed local.start local_run "$work/line"
  timed spark.start spark_run "$work/line"
  timed local.all local_run "$work/text"
  timed spark.all spark_run "$work/text"
  cat "$work"/parts/part-* | cmp - "$work/local"
done

echo "processor: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort | uniq -c | sed 's/^ *//; s/ / x /'), \
$("$launcher" --version | sed -n '1p'), Spark $(ls "$SPARK_HOME"/jars | sed -n 's/^spark-core_[^-]*-\(.*\)\.jar$/\1/p')"
echo "| | start, s | $lines lines, s | lines/s without the start |"
echo "|---|---|---|---|"
for name in local spark; do
  start=$(median $name.start) all=$(median $name.all)
  echo "| $name | $start | $all | $(echo "$lines $all $start" | awk '{ printf "%.0f", $1 / ($2 - $3) }') |"
done
echo "$(median local.all) $(median local.start) $(median spark.all) $(median spark.start)" |
  awk '{ printf "ratio of speeds: %.2f\n", ($1 - $2) / ($3 - $4) }'
