#!/bin/sh
# Translates all documents of a folder with a model, and lets other programs check the translations: msgfmt and
# msgattrib of gettext, pofilter of the Translate Toolkit, xmllint, LibreOffice, and the checks of Okapi. If a program
# is missing, its checks are left out, and a line says so. Prints the messages of each failed check, and for each check
# the number of files that passed.
# usage: eval/documents.sh MODEL FOLDER OUT SOURCE TARGET, such as runs/multi30k-hour/best.nmt4j documents out en de
# SOURCE and TARGET are the languages of the documents. If a PO or XLIFF file states another target language, that one
# counts. NMT4J is the command (default: ./nmt4j). MAVEN has options of Maven, such as -o.
set -eu
cd "$(dirname "$0")/.."
[ $# -eq 5 ] || { sed -n '/^set/q; s/^# //p' "$0" >&2; exit 2; }
model=$1
from=${2%/}
to=$3
source=$4
target=$5
nmt4j=${NMT4J:-./nmt4j}
mkdir -p "$to"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Succeeds if a program is installed. Else notes that its check is left out.
has() {
  command -v "$1" > /dev/null || { echo "$1 is missing: its check is left out" >> "$work/missing"; return 1; }
}

# Notes the result of a check of a file. Prints the first messages of a failed check.
note() {
  if [ "$1" = 0 ]; then
    printf '%s\tpassed\n' "$2" >> "$work/results"
  else
    printf '%s\tfailed\n' "$2" >> "$work/results"
    printf '%s: %s\n' "$2" "$3"
    head -n 5 "$work/log" | sed 's/^/  /'
  fi
}

# Runs a check and notes its result.
check() {
  name=$1
  file=$2
  shift 2
  status=0
  "$@" > "$work/log" 2>&1 || status=$?
  note "$status" "$name" "$file"
}

# Fails if pofilter finds a fault in a unit, and prints the faults. Obsolete units, which are not translated, are left out.
filter() {
  rm -f "$work/filtered"
  checked=$1
  if [ "${1##*.}" = po ] && has msgattrib; then
    checked=$work/checked.po
    msgattrib --no-obsolete "$1" > "$checked"
  fi
  pofilter --progress=none -t printf -t variables -t pythonbraceformat -t xmltags -t urls -t emails -t escapes \
    -t newlines -t nplurals -t blank "$checked" "$work/filtered"
  [ -s "$work/filtered" ] || return 0
  grep -E '\(pofilter\)|from="pofilter"' "$work/filtered"
  return 1
}

find "$from" -type f | sort > "$work/files"
while IFS= read -r file; do
  relative=${file#"$from"/}
  out=$to/$relative
  suffix=${file##*.}
  mkdir -p "$(dirname "$out")"
  # A PO file states its target language in its header, an XLIFF file in an attribute.
  case $suffix in
    po) stated=$(sed -n 's/^"Language: *\([A-Za-z_]*\)\\n"$/\1/p' "$file" | head -n 1 | tr _ -) ;;
    xlf) stated=$(sed -nE 's/.*(target-language|trgLang)="([A-Za-z_-]*)".*/\2/p' "$file" | head -n 1) ;;
    *) stated= ;;
  esac
  status=0
  $nmt4j translate --model "$model" --all --source-language "$source" --target-language "${stated:-$target}" \
    "$file" -o "$out" > "$work/log" 2>&1 || status=$?
  note "$status" "$suffix translated" "$relative"
  [ -f "$out" ] || continue
  case $suffix in
    po)
      if has msgfmt; then check 'po msgfmt -c' "$relative" msgfmt -c -o /dev/null "$out"; fi
      if has pofilter; then check 'po pofilter' "$relative" filter "$out"; fi ;;
    xlf | tmx)
      if has xmllint; then check "$suffix xmllint" "$relative" xmllint --nonet --noout "$out"; fi
      if has pofilter; then check "$suffix pofilter" "$relative" filter "$out"; fi ;;
    docx | pptx | xlsx | odt | odp | ods)
      if has soffice; then
        soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" "$out" \
          > "$work/log" 2>&1 || true
        pdf=$work/$(basename "${out%.*}").pdf
        check "$suffix LibreOffice" "$relative" test -s "$pdf"
        rm -f "$pdf"
      fi ;;
  esac
done < "$work/files"

# The test prints a line for each file, and the problems of a file below it.
mvn ${MAVEN:-} -B -q test -pl modules/documents -am -Dtest=OkapiChecksTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dnmt4j.documents.from="$(realpath "$from")" -Dnmt4j.documents.translated="$(realpath "$to")" \
  "-Dnmt4j.documents.languages=$source,$target" > "$work/log" 2>&1 || true
tab=$(printf '\t')
sed -n "s/^\([^$tab]*$tab[0-9]*\) problems\$/\1/p" "$work/log" > "$work/checked"
[ -s "$work/checked" ] || { echo 'Okapi: its test has not run' >&2; tail -n 20 "$work/log" >&2; exit 1; }
awk -F '\t' '{ print "Okapi\t" ($2 == 0 ? "passed" : "failed") }' "$work/checked" >> "$work/results"
sed -n "/${tab}[1-9][0-9]* problems\$/,/$tab/p" "$work/log" | grep -v "${tab}0 problems" || true
[ ! -f "$work/missing" ] || sort -u "$work/missing"
awk -F '\t' '{ all[$1]++; passed[$1] += $2 == "passed" }
  END { for (name in all) print name ": " passed[name] " of " all[name] }' "$work/results" | sort
