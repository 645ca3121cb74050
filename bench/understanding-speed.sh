#!/usr/bin/env bash
# How long the whole understanding of a text takes - script, language, intents, entities -, how many texts two cores
# manage, how many leave early, and how much memory both languages hold.
#
#   bench/understanding-speed.sh [--data DIR] [--keep DIR]      (run it on a quiet machine)
#
# With --data also on DIR/banking77/train.csv. Nine of ten sentences are learnt, in a process of its own, and the tenth
# asked; encoders remember nothing and other texts warm up than are timed. --keep keeps the models, and takes kept ones.
# A line of JSON for each set of data and one for the memory.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd -P)
data='' keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --data) data=$2 && shift 2 ;;
    --keep) keep=$2 && shift 2 ;;
    *) echo "usage: bench/understanding-speed.sh [--data DIR] [--keep DIR]" >&2 && exit 2 ;;
  esac
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
models=${keep:-$scratch}
mkdir -p "$models"
"$home/zhiyin" build >&2
mvn -B -q -f "$home/pom.xml" -pl bench -am -DskipTests -DskipConsole compile >&2
speed() { # HEAP ARGUMENTS...
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC "-Xmx$1" \
    -cp "$home/bench/target/classes:$home/.build/app/zhiyin.jar:$home/.build/app/lib/*" \
    zhiyin.bench.speed.UnderstandingSpeed "${@:2}"
}
[ -f "$models/en.model" ] || speed 3g train "$models" ${data:+"$data/banking77/train.csv"} >&2
speed 768m measure "$models"
