#!/bin/sh
# Measures the training speed of nmt4j and of its peers in turn, in target words a second.
# usage: eval/speed.sh [ROUNDS] [THREADS] [PRECISIONS], such as 3 2 "fp32 bf16"; on an otherwise idle machine
# The precisions are fp32, and bf16 if the processor has it. peers.sh says what the peers need. Environment:
#   UPDATES   updates of nmt4j in a round (140), of which the first 20 do not count
#   TIME  seconds of a peer in a round (20)
#   BLAS      a library for libtorch in fp32 in place of MKL
#   NMT4J     the command of nmt4j (./nmt4j)
set -eu
cd "$(dirname "$0")/.."
. eval/peers.sh
rounds=${1:-3}
threads=${2:-2}
if [ $# -gt 2 ]; then
  precisions=$3
else
  precisions=fp32
  ! has_instructions avx512_bf16 || precisions='fp32 bf16'
fi
[ -r $peers/../data/multi30k-bpe/vocab.txt ] || { echo "speed.sh: no $peers/../data/multi30k-bpe" >&2; exit 1; }
runs=$(mktemp -d)
trap 'rm -rf "$runs"' EXIT

ours() {
  "$nmt4j" train eval/speed.yaml --fresh --threads "$threads" --runs "$runs" --set precision="$1" \
    --set training.max_updates="${UPDATES:-140}" 2>&1 |
    sed -n 's/.*update \([0-9]*\) .*target \([0-9]*\) tok.*/\1 \2/p' |
    awk '$1 > 20 { seconds += 1 / $2; n++ } END { if (n) printf "%.0f\n", n / seconds }'
}

torch() {
  run_torch torch_train.py --enc 256 --threads "$threads" --seconds "${TIME:-20}" |
    sed -n 's/.* \([0-9]*\) target words.*/\1/p'
}

# Runs a command, prints its result as a system's, and keeps it for the table.
measure() {
  name=$1
  shift
  words=$("$@")
  [ -n "$words" ] || { echo "speed.sh: $name printed no result" >&2; exit 1; }
  echo "round $round $name $words"
  echo "$name $words" >>"$runs/all"
}

describe_machine
find_torch && torch_runs=yes || torch_runs=
find_libtorch && libtorch_runs=yes || libtorch_runs=
echo "threads: $threads; rounds: $rounds, in turn"
for round in $(seq "$rounds"); do
  for precision in $precisions; do
    measure "nmt4j $precision" ours "$precision"
  done
  [ -z "$torch_runs" ] || measure 'PyTorch fp32' torch
  [ -z "$libtorch_runs" ] || for precision in $precisions; do
    measure "libtorch $precision" run_libtorch "$precision" --threads "$threads" --seconds "${TIME:-20}"
  done
done
awk -v precisions="$precisions" '
  {
    key = $1 " " $2
    if (n[key]++ == 0) order[++systems] = key
    for (i = n[key]; i > 1 && v[key, i - 1] > $3; i--) v[key, i] = v[key, i - 1]
    v[key, i] = $3
  }
  function median(key) { return (v[key, int((n[key] + 1) / 2)] + v[key, int(n[key] / 2) + 1]) / 2 }
  END {
    count = split(precisions, precision, " ")
    printf "| system | precision | target words/s, median | rounds"
    for (p = 1; p <= count; p++) printf " | nmt4j %s is", precision[p]
    printf " |\n|---|---|---|---"
    for (p = 1; p <= count; p++) printf "|---"
    print "|"
    for (s = 1; s <= systems; s++) {
      key = order[s]
      split(key, part, " ")
      printf "| %s | %s | %d | %d to %d", part[1], part[2], median(key), v[key, 1], v[key, n[key]]
      for (p = 1; p <= count; p++) printf " | %.2f x", median("nmt4j " precision[p]) / median(key)
      print " |"
    }
  }' "$runs/all"
