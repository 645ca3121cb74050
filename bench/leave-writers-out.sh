#!/usr/bin/env bash
# How the models do with people they never heard: each writer of the serving corpus in turn is left out of training and
# asked afterwards.
#
#   bench/leave-writers-out.sh [--language zh|en] [--writer NAME]      (both languages and all writers when not given)
#
# One line of JSON a language and writer.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd -P)
corpus=$home/server/src/main/resources/corpus
languages=(zh en) only=
while [ $# -gt 0 ]; do
  case $1 in
    --language) languages=("$2") && shift 2 ;;
    --writer) only=$2 && shift 2 ;;
    *) echo "usage: bench/leave-writers-out.sh [--language zh|en] [--writer NAME]" >&2 && exit 2 ;;
  esac
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
rows() { # LANGUAGE: text, category and writer; a row never spans lines: a test reads them so
  cat "$corpus/$1"/*.csv | grep -v '^text,category,' | sed -E 's/,([a-z_]+),[a-z]+-[0-9]+,([^,"]*)$/,\1,\2/'
}
for language in "${languages[@]}"; do
  rows "$language" | sed 's/.*,//' | sort -u >"$scratch/writers"
  while read -r writer; do
    [ -z "$only" ] || [ "$writer" = "$only" ] || continue
    for part in train test; do echo 'text,category,writer' >"$scratch/$part.csv"; done
    rows "$language" | grep -v ",$writer\$" >>"$scratch/train.csv"
    rows "$language" | grep ",$writer\$" >>"$scratch/test.csv"
    echo "$language $writer $("$home/zhiyin" eval intents --language "$language" --train "$scratch/train.csv" \
      --test "$scratch/test.csv" </dev/null | tail -1)"
  done <"$scratch/writers"
done
