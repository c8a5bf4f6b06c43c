#!/bin/sh
# Seconds that nmt4j and the PyTorch baseline in turn take for the test set of eval/speed.yaml, greedy
# and by a beam of 5, in batches of 64.
# usage: eval/decoding.sh TORCH_MODEL [ROUNDS] [THREADS], on an otherwise idle machine
# Needs ../shared (data and baseline), python3-torch, libopenblas0-openmp, and a model of each:
#   ./nmt4j train eval/speed.yaml --set training.epochs=4 --set training.max_updates=0
#   ../shared/peers/torch_train.py --enc 256 --threads 2 --epochs 3 --save MODEL    # TORCH_MODEL: MODEL.best.pt
# RUNS is the folder where the first one is, runs unless set.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { sed -n 's/^# //p' "$0" >&2; exit 2; }
model=$1
rounds=${2:-3}
threads=${3:-2}
for needed in "$model" "${RUNS:-runs}/speed/best.nmt4j" ../shared/peers/torch_translate.py; do
  [ -r "$needed" ] || { echo "decoding.sh: $needed is missing" >&2; exit 1; }
done
blas=$(dpkg -L libopenblas0-openmp | grep -E '/lib(blas\.so\.3|openblas\.so\.0)$' | tr '\n' ':')
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

ours() {
  ./nmt4j benchmark eval/speed.yaml --runs "${RUNS:-runs}" --updates 1 --threads "$threads" 2>/dev/null |
    sed -n 's/^  \([a-z0-9 ]*\), batch 64 *[0-9]* *\([0-9.]*\) *\([0-9.]*\) .*/\1:cold \2\n\1:warm \3/p'
}

theirs() {
  for beam in 1 5; do
    LD_PRELOAD=$blas /usr/bin/python3 ../shared/peers/torch_translate.py "$model" --beam $beam \
      --threads "$threads" <../shared/data/multi30k-bpe/test_2016_flickr.de 2>&1 >/dev/null |
      sed -n 's/^DECODE beam \([0-9]*\) .* in \([0-9.]*\) s:.*/\1 \2/p' |
      sed 's/^1 /greedy:PyTorch /; s/^5 /beam 5:PyTorch /'
  done
}

for round in $(seq "$rounds"); do
  { ours; theirs; } | tee -a "$times/all" | sed "s/^/round $round /"
done
awk -v threads="$threads" -v rounds="$rounds" '
  { value = $NF; sub(/ [0-9.]+$/, ""); n[$0]++; v[$0, n[$0]] = value }
  function median(key,   i, j, t) {
    for (i = 1; i <= n[key]; i++)
      for (j = i + 1; j <= n[key]; j++)
        if (v[key, j] < v[key, i]) { t = v[key, i]; v[key, i] = v[key, j]; v[key, j] = t }
    return (v[key, int((n[key] + 1) / 2)] + v[key, int(n[key] / 2) + 1]) / 2
  }
  END {
    print "| search | threads | cold, s | warm, s | PyTorch, s | ratio |"
    print "|---|---|---|---|---|---|"
    split("greedy:beam 5", search, ":")
    for (i = 1; i <= 2; i++) {
      s = search[i]
      printf "| %s | %d | %.2f | %.2f | %.2f | %.2f |\n", s, threads, median(s ":cold"),
        median(s ":warm"), median(s ":PyTorch"), median(s ":PyTorch") / median(s ":warm")
    }
  }' "$times/all"
