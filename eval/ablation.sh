#!/bin/sh
# Trains Multi30k German to English with and without each part of the network, and compares the
# translations of the test set with those of the first system. Finished systems are not trained again.
# usage: eval/ablation.sh [RUNS]
# Needs data/multi30k; see the README there.
set -eu
cd "$(dirname "$0")/.."
runs=${1:-runs}
data=data/multi30k/test_2016_flickr
systems=
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Trains a system. Arguments: the name of its run, and its overrides of the recipe.
system() {
  name=$1
  shift
  ./nmt4j run eval/ablation.yaml --runs "$runs" --threads 2 --set name="ablation-$name" --set seed=42 "$@" \
    >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  systems="$systems $runs/ablation-$name/test.output.txt"
}

system general
system no-feeding --set model.attention.input_feeding=false
system gru --set model.decoder.cell=gru
system additive --set model.attention.type=additive
system dot --set model.attention.type=dot
system scaled-dot --set model.attention.type=scaled-dot
system none --set model.attention.type=none --set model.attention.input_feeding=false
# $systems is unquoted, since it holds several paths; they contain no spaces.
./nmt4j evaluate $data.en -i $systems --metrics bleu chrf ter --width 2 --paired-randomization \
  --detail --lengths 8,11,14 --source $data.de
