#!/bin/bash
# Measures what back-translation adds to a few pairs of Multi30k, German to English. The first 5,000 pairs of train
# are the parallel text. The English side of the other 24,000 pairs is text without a translation. A model trained
# on the parallel text in the other direction translates it. All systems train for the same number of updates.
# usage: eval/back-translation.sh [SEEDS] [RUNS], such as "1 2 3" runs; THREADS is 2 by default
# Needs data/multi30k; see the README there. Finished systems are not trained again.
set -euo pipefail
cd "$(dirname "$0")/.."
seeds=${1:-1 2 3}
runs=${2:-runs}
threads=${THREADS:-2}
pairs=5000
data=data/multi30k
work=$runs/back-translation
nmt4j=${LAUNCHER:-./nmt4j}
[ -r $data/train.de ] || { echo "back-translation.sh: $data/train.de is missing; run $data/fetch" >&2; exit 1; }
mkdir -p "$work"
work=$(cd "$work" && pwd)
for language in de en; do
  head -n $pairs $data/train.$language >"$work/few.$language"
done
tail -n +$((pairs + 1)) $data/train.en >"$work/more.en"

# Trains a system. Arguments: its name, its seed, and its overrides of the recipe.
system() {
  local name=$1-$2 seed=$2
  shift 2
  "$nmt4j" run eval/back-translation.yaml --runs "$work" --threads "$threads" --set name="$name" --set seed="$seed" "$@" \
    >"$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; exit 1; }
}

bleu() {
  "$nmt4j" evaluate $data/test_2016_flickr.en -i "$work/$1/test.output.txt" --score-only --width 2
}

few="{source: $work/few.de, target: $work/few.en}"
echo "| seed | parallel text alone | with translations by search | with samples | with samples and a tag |"
echo "|---|---|---|---|---|"
for seed in $seeds; do
  system reverse "$seed" --set "data.train={source: $work/few.en, target: $work/few.de}" \
    --set "data.dev={source: $data/val.en, target: $data/val.de}" \
    --set "data.test={source: $data/test_2016_flickr.en, target: $data/test_2016_flickr.de}" \
    --set tokenization.source.language=en --set tokenization.target.language=de
  for kind in search sample; do
    flags=(--beam-size 5)
    [ $kind = search ] || flags=(--sample --seed "$seed")
    [ -s "$work/$kind-$seed.de" ] || {
      "$nmt4j" translate --model "$work/reverse-$seed/best.nmt4j" --threads "$threads" "${flags[@]}" <"$work/more.en" \
        >"$work/$kind-$seed.part" 2>"$work/$kind-$seed.log"
      mv "$work/$kind-$seed.part" "$work/$kind-$seed.de"
    }
  done
  system few "$seed" --set "data.train=$few"
  system search "$seed" --set "data.train=[$few, {source: $work/search-$seed.de, target: $work/more.en}]"
  system sample "$seed" --set "data.train=[$few, {source: $work/sample-$seed.de, target: $work/more.en}]"
  system tagged "$seed" --set "data.train=[$few, {source: $work/sample-$seed.de, target: $work/more.en, tag: <bt>}]"
  echo "| $seed | $(bleu few-"$seed") | $(bleu search-"$seed") | $(bleu sample-"$seed") | $(bleu tagged-"$seed") |"
done
