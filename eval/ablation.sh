#!/bin/sh
# Trains Multi30k German to English with and without each part of the network, and prints BLEU by
# source length as a table. What is trained already is not trained again.
# usage: eval/ablation.sh [RUNS]
# Needs data/multi30k; see the README there.
set -eu
cd "$(dirname "$0")/.."
runs=${1:-runs}
seed=42
source=data/multi30k/test_2016_flickr.de
reference=data/multi30k/test_2016_flickr.en
ranges='1-8 9-11 12-14 15-99'
cut=$(mktemp -d)
trap 'rm -rf "$cut"' EXIT

# The lines of standard input whose source has from $1 to $2 words.
lines_of_length() {
  awk -v from="$1" -v to="$2" -v source="$source" \
    '{ getline line < source; n = split(line, words, /[ \t]+/); if (n >= from && n <= to) print }'
}

# BLEU of the translations $1 where the source's length lies in $2.
bleu_of_range() {
  lines_of_length "${2%-*}" "${2#*-}" <"$1" >"$cut/output"
  lines_of_length "${2%-*}" "${2#*-}" <"$reference" >"$cut/reference"
  printf '| %s ' "$(./nmt4j evaluate "$cut/reference" --score-only --width 2 <"$cut/output")"
}

# A row of the table: the system's name in words, its name as a run, its difference to the recipe.
system() {
  words=$1
  name=ablation-$2
  shift 2
  ./nmt4j run eval/ablation.yaml --runs "$runs" --threads 2 --set name="$name" --set seed=$seed "$@" \
    >"$cut/log" 2>&1 || { cat "$cut/log" >&2; exit 1; }
  output=$runs/$name/test.output.txt
  printf '| %s ' "$words"
  bleu_of_range "$output" 1-999
  for range in $ranges; do
    bleu_of_range "$output" "$range"
  done
  printf '|\n'
}

printf '| system (seed %s) | all ' "$seed"
for range in $ranges; do
  count=$(lines_of_length "${range%-*}" "${range#*-}" <"$source" | wc -l)
  printf '| %s words (%d) ' "$range" "$count"
done
printf '|\n|---|---|'
for range in $ranges; do printf -- '---|'; done
printf '\n'
system 'general attention, input feeding, LSTM decoder' general
system 'no input feeding' no-feeding --set model.attention.input_feeding=false
system 'GRU decoder' gru --set model.decoder.cell=gru
system 'additive attention' additive --set model.attention.type=additive
system 'dot attention' dot --set model.attention.type=dot
system 'scaled dot attention' scaled-dot --set model.attention.type=scaled-dot
system 'no attention' none --set model.attention.type=none --set model.attention.input_feeding=false
