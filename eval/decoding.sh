#!/bin/sh
# Times nmt4j and the PyTorch baseline in turn, in seconds. nmt4j runs in each precision, with and without a
# shortlist. Both translate the test set of eval/speed.yaml in batches of 64, and its first 100 lines one by
# one, greedily and with a beam of 5.
# usage: eval/decoding.sh TORCH_MODEL [ROUNDS] [THREADS] [PRECISIONS], such as MODEL.best.pt 3 2 "fp32 int8"; on an
# otherwise idle machine
# Needs ../shared (data and baseline), python3-torch, libopenblas0-openmp, and a model of each:
#   ./nmt4j train eval/speed.yaml --set training.epochs=4 --set training.max_updates=0
#   ../shared/peers/torch_train.py --enc 256 --threads 2 --epochs 3 --save MODEL    # TORCH_MODEL: MODEL.best.pt
# RUNS is the folder of nmt4j's model (default: runs).
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { sed -n 's/^# //p' "$0" >&2; exit 2; }
model=$1
rounds=${2:-3}
threads=${3:-2}
precisions=${4:-fp32 bf16 int8}
for needed in "$model" "${RUNS:-runs}/speed/best.nmt4j" ../shared/peers/torch_translate.py; do
  [ -r "$needed" ] || { echo "decoding.sh: $needed is missing" >&2; exit 1; }
done
blas=$(dpkg -L libopenblas0-openmp | grep -E '/lib(blas\.so\.3|openblas\.so\.0)$' | tr '\n' ':')
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

ours() {
  precision=$1
  list=$2
  ./nmt4j benchmark eval/speed.yaml --runs "${RUNS:-runs}" --updates 1 --threads "$threads" \
    --set precision="$precision" --set decoding.shortlist="$list" 2>/dev/null |
    sed -n 's/^  \([a-z0-9 ]*, batch [0-9]*\) *[0-9]* *\([0-9.]*\) *\([0-9.]*\) .*/\1:cold \2\n\1:warm \3/p' |
    sed "s/:/:$precision, $([ "$list" = null ] && echo all || echo shortlist) /"
}

theirs() {
  for batch in 64 1; do
    for beam in 1 5; do
      head -n $((batch == 1 ? 100 : 1000)) ../shared/data/multi30k-bpe/test_2016_flickr.de |
        LD_PRELOAD=$blas /usr/bin/python3 ../shared/peers/torch_translate.py "$model" --beam $beam \
          --batch $batch --threads "$threads" 2>&1 >/dev/null |
        sed -n "s/^DECODE beam \([0-9]*\) .* in \([0-9.]*\) s:.*/beam \1, batch $batch:PyTorch \2/p" |
        sed 's/^beam 1,/greedy,/'
    done
  done
}

for round in $(seq "$rounds"); do
  {
    for precision in $precisions; do
      ours $precision null
      ours $precision "{frequent: 100, candidates: 20}"
    done
    theirs
  } | tee -a "$times/all" | sed "s/^/round $round /"
done
awk -v threads="$threads" '
  { value = $NF; sub(/ [0-9.]+$/, ""); n[$0]++; v[$0, n[$0]] = value }
  function median(key,   i, j, t) {
    for (i = 1; i <= n[key]; i++)
      for (j = i + 1; j <= n[key]; j++)
        if (v[key, j] < v[key, i]) { t = v[key, i]; v[key, i] = v[key, j]; v[key, j] = t }
    return (v[key, int((n[key] + 1) / 2)] + v[key, int(n[key] / 2) + 1]) / 2
  }
  END {
    print "| search | precision, tokens | threads | cold, s | warm, s | PyTorch, s | ratio |"
    print "|---|---|---|---|---|---|---|"
    split("greedy, batch 64:beam 5, batch 64:greedy, batch 1:beam 5, batch 1", search, ":")
    ways = split("fp32, all:bf16, all:int8, all:fp32, shortlist:bf16, shortlist:int8, shortlist", way, ":")
    for (i = 1; i <= 4; i++)
      for (j = 1; j <= ways; j++) {
        s = search[i]
        ours = s ":" way[j]
        if (n[ours " warm"] == 0) continue
        printf "| %s | %s | %d | %.2f | %.2f | %.2f | %.2f |\n", s, way[j], threads,
          median(ours " cold"), median(ours " warm"), median(s ":PyTorch"),
          median(s ":PyTorch") / median(ours " warm")
      }
  }' "$times/all"
