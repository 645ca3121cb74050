#!/usr/bin/env bash
# The intent models beside what a team would otherwise pick - NLP.js, Apache OpenNLP's document categorizer, a linear
# model on n-grams -, all on the same sentences in one run.
#
#   bench/side-by-side.sh --data DIR [--keep DIR] [--systems "ours linear nlpjs opennlp"]     (wants Node.js 20 or newer)
#
# Of DIR what is there of banking77/train.csv, hwu64_fold1/train.csv and clinc150/train_val.json (README.md), and always
# the serving corpus, one writer left out. --keep keeps splits and answers. The last lines are the table.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd -P)
data='' keep='' systems='ours linear nlpjs opennlp'
while [ $# -gt 0 ]; do
  case $1 in
    --data) data=$2 && shift 2 ;;
    --keep) keep=$2 && shift 2 ;;
    --systems) systems=$2 && shift 2 ;;
    *) echo "usage: bench/side-by-side.sh --data DIR [--keep DIR] [--systems NAMES]" >&2 && exit 2 ;;
  esac
done
[ -d "$data" ] || { echo "side-by-side: give --data the folder with the public data sets" >&2 && exit 2; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
splits=${keep:-$scratch/splits}
mkdir -p "$splits"

"$home/zhiyin" build >&2
mvn -B -q -f "$home/pom.xml" -pl bench -am -DskipTests -DskipConsole compile dependency:copy-dependencies \
  -DincludeArtifactIds=opennlp-tools,liblinear -DoutputDirectory="$scratch/others" >&2
side_by_side() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -Xmx3g \
    -cp "$home/bench/target/classes:$scratch/others/*:$home/.build/app/lib/*" zhiyin.bench.sidebyside.SideBySide "$@"
}

side_by_side splits "$data" "$home/server/src/main/resources/corpus" "$splits"
for system in $systems; do
  case $system in
    nlpjs)
      npm --prefix "$home/bench/side-by-side" ci --no-audit --no-fund >&2
      node --max-old-space-size=3072 "$home/bench/side-by-side/nlpjs.mjs" "$splits" >&2
      ;;
    *) side_by_side run "$system" "$splits" >&2 ;;
  esac
done
side_by_side table "$splits"
