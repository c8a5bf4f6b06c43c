#!/bin/sh
# Measures the time until the first update of a run, and its memory, on corpora of growing size.
# usage: eval/scaling-corpus.sh PLOT [LINES...], on an otherwise idle machine
# Prints a table and draws it as PLOT, a file in SVG.
# The lines come from data/quickstart. A rare word is added to each tenth line, so that a larger corpus
# has more distinct words. The network is tiny, and training ends after its first update.
set -eu
[ $# -gt 0 ] || { echo "usage: eval/scaling-corpus.sh PLOT [LINES...]" >&2; exit 2; }
mkdir -p "$(dirname "$1")"
plot=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 1000 10000 100000 1000000
[ -x /usr/bin/time ] || { echo "scaling-corpus.sh: /usr/bin/time is missing" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

corpus() {
  awk -v lines="$1" '
    { line[NR] = $0 }
    END {
      for (i = 0; i < lines; i++) {
        print line[i % NR + 1] (i % 10 ? "" : " w" i * 7919 % 500009)
      }
    }' "data/quickstart/train.$2"
}

tell() {
  echo "$1" | tee -a "$work/table"
}

cat >"$work/scaling.yaml" <<'END'
recipe: 1
name: scaling
data:
  train: {source: train.de, target: train.en}
tokenization:
  source: {language: de, tokenizer: opennlp-simple, subword: bpe}
  target: {language: en, tokenizer: opennlp-simple, subword: bpe}
  bpe: {merges: 2000}
model:
  embedding_size: 16
  encoder: {cell: gru, hidden_size: 16}
  attention: {type: general}
  decoder: {cell: gru, hidden_size: 16}
training:
  batch_size: 64
  batch_type: sentences
  max_updates: 1
  early_stopping: {patience: 0}
END

./nmt4j --version >/dev/null 2>&1
. modules/cli/src/main/distribution/lib/java.sh
mvn -B -q -ntp -pl modules/benchmark -am -DskipTests package </dev/null >&2
target=modules/benchmark/target
tell '| lines | seconds until the first update | peak memory, MB |'
tell '|---|---|---|'
for lines in "$@"; do
  corpus "$lines" de >"$work/train.de"
  corpus "$lines" en >"$work/train.en"
  /usr/bin/time -f '%e %M' -o "$work/time" \
    ./nmt4j train "$work/scaling.yaml" --fresh --runs "$work/runs" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
  tell "$(awk -v l="$lines" '{ printf "| %d | %.1f | %.0f |", l, $1, $2 / 1024 }' "$work/time")"
done
"$java" -cp "$target/classes:$(cat $target/class-path)" org.nmt4j.benchmark.scaling.CorpusPlot "$work/table" "$plot"
