#!/usr/bin/env bash
# How long the rows of a generated bank take and how much memory, without a database: made, counted and thrown away.
#
#   bench/generate-bank.sh [--sizes "5000 50000 200000"] [--heap 512m] [--day D]      (wants a built product, and bench compiled: README.md)
#
# Then what the rows are like: bench/generate-bank.sh realism|months [--customers N] [--day D] [--from DIR] [--to FILE]
# compares them with published figures, or asks a classifier to tell month from month. The last line is JSON.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes="$home/bench/target/classes:$home/.build/app/zhiyin.jar:$home/.build/app/lib/*"
run() { "$java" -Xmx"$heap" -cp "$classes" "zhiyin.bench.bank.$@"; }

heap=1g
case ${1:-} in
  realism)
    shift
    run Realism "$@"
    exit
    ;;
  months)
    shift
    run MonthsApart "$@"
    exit
    ;;
esac

sizes="5000 50000 200000" heap=512m day=()
while [ $# -gt 0 ]; do
  case $1 in
    --sizes) sizes=$2 && shift 2 ;;
    --heap) heap=$2 && shift 2 ;;
    --day) day=(--day "$2") && shift 2 ;;
    *) echo "usage: bench/generate-bank.sh [--sizes \"N N\"] [--heap SIZE] [--day D]" >&2 && exit 2 ;;
  esac
done
for size in $sizes; do run Generation --customers "$size" "${day[@]}"; done
