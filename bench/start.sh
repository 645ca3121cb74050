#!/usr/bin/env bash
# How long the platform takes until it answers, and how much memory its whole process tree holds.
#
#   bench/start.sh [--runs N] [--port N]       (Linux; run it on a quiet machine)
#
# First start: fresh data folder, no trained models, no class cache. Warm starts: the same data folder, with the class cache where the
# JDK can make one. Memory is the proportional set size (PSS), summed over the server and all its descendants.
# Last line: the result as JSON.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd -P)
runs=3 port=18480
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2 && shift 2 ;;
    --port) port=$2 && shift 2 ;;
    *) echo "usage: bench/start.sh [--runs N] [--port N]" >&2 && exit 2 ;;
  esac
done

scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

start() { # sets server and took: milliseconds until the page's port says it is healthy
  local from
  from=$(milliseconds)
  "$home/zhiyin" serve --port "$port" --data "$scratch/data" >"$scratch/out" 2>"$scratch/err" &
  server=$!
  until curl -fs -o "$scratch/health" "http://127.0.0.1:$port/actuator/health"; do
    kill -0 "$server" 2>/dev/null || { cat "$scratch/err" >&2 && exit 1; }
    sleep 0.05
  done
  took=$(($(milliseconds) - from))
}

stop() { kill "$server" && { wait "$server" || true; } && server=; }

tree() { # PID: itself and all descendants
  local child
  echo "$1"
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do tree "$child"; done
}

pss_mb() { # kB of each process's own share, summed
  local pid total=0 share
  for pid in $(tree "$server"); do
    share=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
    total=$((total + ${share:-0}))
  done
  echo $((total / 1024))
}

"$home/zhiyin" build
rm -rf "$home"/.build/app.aot* "$home"/.build/models
start
first=$took
echo "first start: $first ms"
for _ in $(seq 1 180); do
  [ ! -s "$home/.build/app.aot" ] && [ ! -f "$home/.build/app.aot.useless" ] || break
  sleep 1
done
sleep 5
first_pss=$(pss_mb)
stop

warm=()
for run in $(seq 1 "$runs"); do
  start
  sleep 5
  warm+=("$took")
  pss=$(pss_mb)
  echo "warm start $run: $took ms, PSS $pss MB"
  stop
done
sorted=$(printf '%s\n' "${warm[@]}" | sort -n)
median=$(echo "$sorted" | sed -n "$(((runs + 1) / 2))p")
cached=$([ -s "$home/.build/app.aot" ] && echo true || echo false)
echo "{\"firstStartMs\": $first, \"warmStartMedianMs\": $median, \"warmStartMs\": [$(IFS=,; echo "${warm[*]}")]," \
  "\"pssFirstMb\": $first_pss, \"pssWarmMb\": $pss, \"classCache\": $cached, \"processors\": $(nproc)}"
