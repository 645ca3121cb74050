#!/usr/bin/env bash
# The main job on real input: every sentence of Banking77's training file as a message to the running product over HTTP,
# one conversation a sentence, 32 at once, customers signed in. Twice on the same server: fresh, when the JVM still
# compiles, and warm.
#
#   bench/main-job.sh --data DIR [--out DIR]      (DIR/banking77/train.csv)
#
# JAVA_HOME names the JDK 21 or newer that runs the client. Writes OUT/fresh.json, OUT/warm.json, OUT/sample.csv (200 random
# replies to judge) and OUT/stages.txt. Last two lines: the results, fresh and warm.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd -P)
data='' out=$home/.build/main-job port=18481
while [ $# -gt 0 ]; do
  case $1 in
    --data) data=$2 && shift 2 ;;
    --out) out=$2 && shift 2 ;;
    *) echo "usage: bench/main-job.sh --data DIR [--out DIR]" >&2 && exit 2 ;;
  esac
done
sentences=$data/banking77/train.csv
[ -f "$sentences" ] || { echo "main-job: no $sentences; give --data the folder that holds banking77/train.csv" >&2 && exit 2; }

scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
mkdir -p "$out"

"$home/zhiyin" build >&2
mvn -B -q -f "$home/pom.xml" -pl bench -am -DskipTests -DskipConsole compile >&2
limits=()
for what in messages requests auth; do
  limits+=("--zhiyin.channel.rate-limit.$what-per-second=100000" "--zhiyin.channel.rate-limit.$what-burst=100000")
done
"$home/zhiyin" serve --port "$port" --data "$scratch/data" --demo-logins "$scratch/logins.json" "${limits[@]}" >&2 &
server=$!
until curl -fs -o /dev/null "http://127.0.0.1:$port/actuator/health" && [ -s "$scratch/logins.json" ]; do
  kill -0 "$server" || exit 1
  sleep 0.5
done

# After its first start a build prepares a class cache in the background, with a server of its own: not to be measured.
for _ in $(seq 90); do
  [ ! -e "$home/.build/app.aot" ] && [ ! -e "$home/.build/app.aot.useless" ] || break
  sleep 1
done

# The client shares the cores with the server: light compilation and collection leave it more of them.
for run in fresh warm; do
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m \
    -cp "$home/bench/target/classes:$home/.build/app/lib/*" zhiyin.bench.MainJob \
    --url "http://127.0.0.1:$port" --logins "$scratch/logins.json" --sentences "$sentences" \
    --sample "$out/sample-$run.csv" >"$out/$run.json"
done
mv "$out/sample-fresh.csv" "$out/sample.csv" && rm "$out/sample-warm.csv"

kill "$server" && { wait "$server" || true; } && server=
grep -o 'stage [a-z-]*: [^"]*' "$scratch/data/logs/zhiyin.log" >"$out/stages.txt" || true
cat "$out/stages.txt" >&2
cat "$out/fresh.json" "$out/warm.json"
