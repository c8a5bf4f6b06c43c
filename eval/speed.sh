#!/bin/sh
# Measures the training speed of nmt4j in each precision and of the PyTorch baseline in turn, in target words a second.
# usage: eval/speed.sh [ROUNDS] [THREADS] [PRECISIONS], such as 3 2 "fp32 bf16"; on an otherwise idle machine
# Needs ../shared (data and baseline), python3-torch and libopenblas0-openmp.
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-3}
threads=${2:-2}
precisions=${3:-fp32 bf16}
for needed in ../shared/peers/torch_train.py ../shared/data/multi30k-bpe/vocab.txt; do
  [ -r "$needed" ] || { echo "speed.sh: $needed is missing" >&2; exit 1; }
done
blas=$(dpkg -L libopenblas0-openmp | grep -E '/lib(blas\.so\.3|openblas\.so\.0)$' | tr '\n' ':')
runs=$(mktemp -d)
trap 'rm -rf "$runs"' EXIT

ours() {
  ./nmt4j train eval/speed.yaml --fresh --threads "$threads" --runs "$runs" --set precision="$1" 2>&1 |
    sed -n 's/.*update \([0-9]*\) .*target \([0-9]*\) tok.*/\1 \2/p' |
    awk '$1 > 20 { seconds += 1 / $2; n++ } END { printf "%.0f\n", n / seconds }'
}

theirs() {
  LD_PRELOAD=$blas /usr/bin/python3 ../shared/peers/torch_train.py --enc 256 \
    --threads "$threads" --seconds 20 | sed -n 's/.* \([0-9]*\) target words.*/\1/p'
}

median() {
  sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

for round in $(seq "$rounds"); do
  for precision in $precisions; do
    ours $precision | tee -a "$runs/$precision" | sed "s/^/round $round nmt4j $precision /"
  done
  theirs | tee -a "$runs/torch" | sed "s/^/round $round PyTorch /"
done
torch=$(median <"$runs/torch")
for precision in $precisions; do
  echo "$threads $rounds $precision $(median <"$runs/$precision") $torch" |
    awk '{ printf "threads %d: %s nmt4j %d, PyTorch %d target words/s (medians of %d), ratio %.2f\n", $1, $3, $4, $5, $2, $4 / $5 }'
done
