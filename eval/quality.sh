#!/bin/sh
# Trains the recipe eval/quality.yaml in each precision and from a few seeds. Scores each model at the end of
# each epoch on the lower-case tokens of val and test_2016_flickr, with a beam of 5. Finished runs are not
# trained again.
# usage: eval/quality.sh [EPOCHS] [SEEDS] [PRECISIONS], such as 5 "1 2" "fp32 bf16"; RUNS is a folder (default: runs)
# Needs ../shared (data).
set -eu
cd "$(dirname "$0")/.."
epochs=${1:-8}
seeds=${2:-1 2}
precisions=${3:-fp32 bf16}
runs=${RUNS:-runs}
data=../shared/data/multi30k-bpe
updates_of_epoch=454
[ -r $data/vocab.txt ] || { echo "quality.sh: $data is missing" >&2; exit 1; }

words() {
  sed 's/@@ //g' "$@"
}

bleu() {
  words $data/$2.en >"$runs/$2.words"
  ./nmt4j translate --model "$1" <$data/$2.de 2>"$runs/translate.log" | words |
    ./nmt4j evaluate "$runs/$2.words" --tokenize none --score-only --width 2
}

mkdir -p "$runs"
echo "| precision | seed | epoch | minutes of training | val | test_2016_flickr |"
echo "|---|---|---|---|---|---|"
for precision in $precisions; do
  for seed in $seeds; do
    name=quality-$precision-$epochs-$seed
    ./nmt4j train eval/quality.yaml --runs "$runs" --threads 2 --set name="$name" --set seed="$seed" \
      --set precision="$precision" --set training.epochs="$epochs" \
      --set training.schedule.decay_updates=$((epochs * updates_of_epoch)) >"$runs/$name.log" 2>&1
    for epoch in $(seq "$epochs"); do
      update=$((epoch * updates_of_epoch))
      model=$runs/$name/best-$update.nmt4j
      minutes=$(awk -v update=$update '$1 == update { printf "%.1f", $3 }' "$runs/$name/metrics.tsv")
      echo "| $precision | $seed | $epoch | $minutes | $(bleu "$model" val) | $(bleu "$model" test_2016_flickr) |"
    done
  done
done
