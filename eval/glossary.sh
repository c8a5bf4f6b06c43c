#!/bin/sh
# Translates the test set of Multi30k with and without a glossary, and prints BLEU, the terms met and the processor
# time. The glossary has words of the reference that the plain translation misses: a German word and an English word
# that are the best partners of each other in a line, by the Dice coefficient in the training text. A German word is
# left out if it has no partner in a line of the test set, or different ones.
# usage: eval/glossary.sh MODEL DATA [BEAM] [ROUNDS], such as runs/multi30k-hour/best.nmt4j ../shared/data/multi30k 5 3
# NMT4J is the command (default: ./nmt4j).
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 1 ] || { sed -n 's/^# //p' "$0" >&2; exit 2; }
model=$1
data=$2
beam=${3:-5}
rounds=${4:-3}
nmt4j=${NMT4J:-./nmt4j}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tab=$(printf '\t')

# Prints the processor seconds of a command, user and system.
seconds() {
  ("$@" > "$work/out" 2>&1; times) | awk 'END { gsub(/[ms]/, " "); print $1 * 60 + $2 + $3 * 60 + $4 }'
}

$nmt4j translate --model "$model" --beam-size "$beam" "$data/test_2016_flickr.de" -o "$work/plain.en"
paste "$data/train.de" "$data/train.en" > "$work/train"
paste "$data/test_2016_flickr.de" "$data/test_2016_flickr.en" "$work/plain.en" > "$work/test"
awk -F "$tab" '
  function words(text, into) {
    gsub(/[.,;:!?"()]/, " ", text)
    return split(text, into, / +/)
  }
  FNR == NR {
    n = words($1, s); m = words(tolower($2), t)
    delete us; delete ut
    for (i = 1; i <= n; i++) us[s[i]] = 1
    for (j = 1; j <= m; j++) ut[t[j]] = 1
    for (a in us) cs[a]++
    for (b in ut) ct[b]++
    for (a in us) if (length(a) > 3) for (b in ut) if (length(b) > 2) both[a, b]++
    next
  }
  {
    n = words($1, s); m = words(tolower($2), t); k = words(tolower($3), o)
    out = " "
    for (i = 1; i <= k; i++) out = out o[i] " "
    delete bs; delete bt; delete ds; delete dt
    for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) {
      if (s[i] == "" || t[j] == "" || !((s[i], t[j]) in both)) continue
      d = 2 * both[s[i], t[j]] / (cs[s[i]] + ct[t[j]])
      if (d > ds[i]) { ds[i] = d; bs[i] = j }
      if (d > dt[j]) { dt[j] = d; bt[j] = i }
    }
    for (i = 1; i <= n; i++) if (length(s[i]) > 3) {
      lines[s[i]]++
      j = bs[i]
      if (j && bt[j] == i && ds[i] >= 0.1) {
        if (s[i] in to && to[s[i]] != t[j]) other[s[i]] = 1
        to[s[i]] = t[j]; linked[s[i]]++
        if (index(out, " " t[j] " ") == 0) missed[s[i]]++
      }
    }
  }
  END {
    for (a in missed) if (!(a in other) && linked[a] == lines[a]) print a "\t" to[a]
  }' "$work/train" "$work/test" | sort > "$work/terms.tsv"
echo "terms in the glossary: $(wc -l < "$work/terms.tsv")"

$nmt4j translate --model "$model" --beam-size "$beam" --glossary "$work/terms.tsv" --status "$work/status.tsv" \
  "$data/test_2016_flickr.de" -o "$work/terms.en"
for system in plain terms; do
  echo "BLEU, $system: $($nmt4j evaluate "$data/test_2016_flickr.en" -i "$work/$system.en" -b -w 2)"
done

# The lines with a term, twice over, so that the start of the JVM counts little.
awk -F "$tab" 'NR == FNR { if ($8 > 0) some[$1] = 1; next } FNR in some' "$work/status.tsv" \
  "$data/test_2016_flickr.de" > "$work/once.de"
cat "$work/once.de" "$work/once.de" > "$work/some.de"
head -n 1 "$work/once.de" > "$work/one.de"
echo "lines with a term: $(wc -l < "$work/once.de")"
while [ "$rounds" -gt 0 ]; do
  rounds=$((rounds - 1))
  start=$(seconds $nmt4j translate --model "$model" --beam-size "$beam" --threads 1 "$work/one.de")
  plain=$(seconds $nmt4j translate --model "$model" --beam-size "$beam" --threads 1 "$work/some.de")
  terms=$(seconds $nmt4j translate --model "$model" --beam-size "$beam" --threads 1 --glossary "$work/terms.tsv" \
    "$work/some.de")
  echo "$start $plain $terms" |
    awk '{ printf "processor seconds: %.1f plain, %.1f with terms, ratio %.2f\n", $2 - $1, $3 - $1, ($3 - $1) / ($2 - $1) }'
done
