#!/bin/sh
# Times nmt4j and PyTorch in turn, in seconds. nmt4j runs in each precision, with and without a shortlist. Both
# translate the test set of eval/speed.yaml in batches of 64, and its first 100 lines one by one, greedily and with a
# beam of 5. PyTorch is optional; libtorch has no search.
# usage: eval/decoding.sh TORCH_MODEL [ROUNDS] [THREADS] [PRECISIONS], such as MODEL.best.pt 3 2 "fp32 int8"; on an
# otherwise idle machine. TORCH_MODEL is - for none. The precisions are fp32, int8, and bf16
# if the processor has it.
# peers.sh says what PyTorch needs. Each needs a model:
#   ./nmt4j train eval/speed.yaml --set training.epochs=4 --set training.max_updates=0
#   ../shared/peers/torch_train.py --enc 256 --threads 2 --epochs 3 --save MODEL    # TORCH_MODEL: MODEL.best.pt
# Environment: RUNS, the folder of nmt4j's model (runs); NMT4J, the command of nmt4j (./nmt4j).
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { sed -n 's/^# //p' "$0" >&2; exit 2; }
. eval/peers.sh
model=$1
rounds=${2:-3}
threads=${3:-2}
if [ $# -gt 3 ]; then
  precisions=$4
else
  precisions='fp32 int8'
  ! has_instructions avx512_bf16 || precisions='fp32 bf16 int8'
fi
[ -r "${RUNS:-runs}/speed/best.nmt4j" ] || { echo "decoding.sh: ${RUNS:-runs}/speed/best.nmt4j is missing" >&2; exit 1; }
[ "$model" = - ] || [ -r "$model" ] || { echo "decoding.sh: $model is missing" >&2; exit 1; }
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

ours() {
  precision=$1
  list=$2
  "$nmt4j" benchmark eval/speed.yaml --runs "${RUNS:-runs}" --updates 0 --threads "$threads" \
    --set precision="$precision" --set decoding.shortlist="$list" 2>/dev/null |
    sed -n 's/^  \([a-z0-9 ]*, batch [0-9]*\) *[0-9]* *\([0-9.]*\) *\([0-9.]*\) .*/\1:cold \2\n\1:warm \3/p' |
    sed "s/:/:$precision, $([ "$list" = null ] && echo all || echo shortlist) /"
}

theirs() {
  for batch in 64 1; do
    for beam in 1 5; do
      head -n $((batch == 1 ? 100 : 1000)) ../shared/data/multi30k-bpe/test_2016_flickr.de |
        run_torch torch_translate.py "$model" --beam $beam --batch $batch --threads "$threads" 2>&1 >/dev/null |
        sed -n "s/^DECODE beam \([0-9]*\) .* in \([0-9.]*\) s:.*/beam \1, batch $batch:PyTorch \2/p" |
        sed 's/^beam 1,/greedy,/'
    done
  done
}

describe_machine
if [ "$model" = - ]; then
  echo 'PyTorch: left out, no model'
  torch_runs=
else
  find_torch && torch_runs=yes || torch_runs=
fi
echo "threads: $threads; rounds: $rounds, in turn"
for round in $(seq "$rounds"); do
  {
    for precision in $precisions; do
      ours $precision null
      ours $precision "{frequent: 100, candidates: 20}"
    done
    [ -z "$torch_runs" ] || theirs
  } | tee -a "$times/all" | sed "s/^/round $round /"
done
awk -v threads="$threads" -v precisions="$precisions" '
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
    count = split(precisions, precision, " ")
    for (j = 1; j <= count; j++) {
      way[j] = precision[j] ", all"
      way[count + j] = precision[j] ", shortlist"
    }
    for (i = 1; i <= 4; i++)
      for (j = 1; j <= 2 * count; j++) {
        s = search[i]
        ours = s ":" way[j]
        if (n[ours " warm"] == 0) continue
        printf "| %s | %s | %d | %.2f | %.2f |", s, way[j], threads, median(ours " cold"), median(ours " warm")
        if (n[s ":PyTorch"] == 0) print " | |"
        else printf " %.2f | %.2f |\n", median(s ":PyTorch"), median(s ":PyTorch") / median(ours " warm")
      }
  }' "$times/all"
