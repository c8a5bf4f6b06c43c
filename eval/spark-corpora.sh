#!/bin/bash
# Prepares a large corpus by two executors with one core each, checks that the files are those of one process, and prints
# sizes and memory. Prints no times.
# usage: eval/spark-corpora.sh SOURCE TARGET PAIRS, such as data/quickstart/train.de data/quickstart/train.en 10000000
# The corpus repeats the lines of SOURCE and TARGET. Four pairs of five get a number, so that they are not repeated.
# Needs SPARK_HOME, and modules/spark/target/nmt4j-spark-0.1.0.jar, which mvn -Pspark package makes.
set -euo pipefail
[ $# = 3 ] || { sed -n '2,/^set/s/^# //p' "$0" >&2; exit 2; }
pairs=$3
top=$(cd "$(dirname "$0")/.." && pwd)
launcher=${LAUNCHER:-$top/modules/cli/target/nmt4j/bin/nmt4j}
jar=${JAR:-$top/modules/spark/target/nmt4j-spark-0.1.0.jar}
for needed in "$launcher" "$jar" "$1" "$2" "${SPARK_HOME:?}/bin/spark-submit"; do
  [ -r "$needed" ] || { echo "spark-corpora.sh: $needed is missing" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corpus() { # FILE: repeats its lines
  awk -v pairs="$pairs" '
    { line[NR] = $0 }
    END { for (i = 0; i < pairs; i++) print line[i % NR + 1] (i % 5 ? " " i * 7919 % 5000011 : "") }' "$1"
}
corpus "$1" >"$work/train.source"
corpus "$2" >"$work/train.target"

job() { # NAME OPTIONS: runs a job, and keeps its messages and its events
  local name=$1
  shift
  mkdir -p "$work/events/$name"
  "$launcher" spark "$@" --jar "$jar" --master 'local-cluster[2,1,2048]' --conf spark.ui.enabled=false --conf spark.driver.memory=6g \
    --conf spark.eventLog.enabled=true --conf "spark.eventLog.dir=file://$work/events/$name" \
    --conf spark.eventLog.compress=false --conf spark.eventLog.rolling.enabled=false \
    --conf spark.eventLog.logStageExecutorMetrics=true --conf spark.executor.processTreeMetrics.enabled=true \
    --conf spark.executor.metrics.pollingInterval=500 >"$work/$name.told" 2>&1 || { cat "$work/$name.told" >&2; exit 1; }
}
row() { # NAME
  local tasks bytes memory
  tasks=$(grep -c '"Event":"SparkListenerTaskEnd"' <(cat "$work/events/$1"/*))
  bytes=$(grep '"Event":"SparkListenerTaskEnd"' <(cat "$work/events/$1"/*) | grep -o '"Shuffle Bytes Written":[0-9]*' |
    cut -d: -f2 | awk '{ s += $1 } END { printf "%.1f", s / 1e6 }')
  memory=$(grep '"Event":"SparkListenerStageExecutorMetrics"' <(cat "$work/events/$1"/*) | grep -v '"Executor ID":"driver"' |
    grep -o '"ProcessTreeJVMRSSMemory":[0-9]*' | cut -d: -f2 | sort -n | tail -n 1 | awk '{ printf "%.0f", $1 / 1e6 }')
  echo "| $1 | $tasks | $bytes | $memory |"
}

job clean clean --source "$work/train.source" --target "$work/train.target" --output "$work/clean"
job learn bpe learn --input "$work/clean/source" --output "$work/codes" --merges 8000
job count bpe count --input "$work/clean/target" --output "$work/counts"

"$launcher" clean "$work/train.source" "$work/train.target" --source-output "$work/one.source" \
  --target-output "$work/one.target" --left-out "$work/one.left-out" --statistics "$work/one.statistics" 2>"$work/one.told"
for side in source target left-out; do
  cat "$work/clean/$side"/part-* | cmp - "$work/one.$side"
done
cmp "$work/clean/statistics.tsv" "$work/one.statistics"
"$launcher" bpe learn --merges 8000 "$work/one.source" 2>/dev/null | cmp - "$work/codes"
"$launcher" bpe count "$work/one.target" 2>/dev/null | cmp - "$work/counts"

grep '^nmt4j: ' "$work/clean.told"
head -n 4 "$work/one.statistics"
echo "different words: $(grep -o '[0-9,]* different word' "$work/learn.told" | cut -d' ' -f1)"
echo
echo "| job | tasks | shuffled, MB | peak memory of an executor, MB |"
echo "|---|---|---|---|"
for name in clean learn count; do
  row $name
done
