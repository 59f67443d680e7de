#!/usr/bin/env bash
# load.sh [N ...]: starts the Release site with N generated stories beside a bare Kestrel that answers the same bytes,
# asks both in turn, several times, and prints what it measured as a Markdown table. Without arguments: 1000 100000.
#
#   ROUNDS=5 SECONDS_EACH=5 CONNECTIONS=32   how long and how hard
#   WARM=20                                  seconds for which pages are asked for before they are measured: what is compared is the
#                                            steady state, and the runtime compiles what is used often a second time, by what it has seen
#   LOAD_DATA=/tmp/exemplars-load            where the sites with generated stories are kept between runs
#   PORT=5190                                this port and the two after it
#
# Needed: wrk (apt-get install wrk), and a machine that does nothing else meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

counts=("${@:-1000}"); [ $# -gt 0 ] || counts=(1000 100000)
rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-5} connections=${CONNECTIONS:-32}
warm=${WARM:-20}
data=${LOAD_DATA:-/tmp/exemplars-load} port=${PORT:-5190}
kept=http://127.0.0.1:$port unkept=http://127.0.0.1:$((port + 1)) bare=http://127.0.0.1:$((port + 2))
agent='Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36'
command -v wrk > /dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 1; }

say() { echo "$@" >&2; }
tools=tests/TayNinhExemplars.Benchmarks/bin/Release/net10.0/TayNinhExemplars.Benchmarks.dll
web=$PWD/src/TayNinhExemplars.Web/bin/Release/net10.0/TayNinhExemplars.Web.dll
if [ -z "${NO_BUILD:-}" ]; then
  say "Building the Release ..."
  dotnet build tests/TayNinhExemplars.Benchmarks -c Release -v q --nologo >&2
fi

running=()
trap 'for p in "${running[@]}"; do kill "$p" 2> /dev/null || true; done' EXIT

# site NAME=pid DATA URL [SETTING ...]; with the setting of the runtime that the README advises for small machines
start_site() {
  local folder=$1 url=$2; shift 2
  (cd src/TayNinhExemplars.Web && DOTNET_EnableWriteXorExecute=0 exec dotnet "$web" --urls "$url" --environment Production "--Site:DataPath=$folder" \
    --Site:DemoContent=true --Site:DemoPassword=unused-here --Serilog:MinimumLevel:Default=Warning "$@" > "$folder.log" 2>&1) &
  started=$!; running+=("$started")
  for _ in $(seq 3000); do
    curl -sf -o /dev/null "$url/readyz" && return
    kill -0 "$started" 2> /dev/null || { tail -n 20 "$folder.log" >&2; exit 1; }
    sleep 0.3
  done
  say "the site never became ready"; exit 1
}
stop() { kill "$1" 2> /dev/null || true; wait "$1" 2> /dev/null || true; }

prepare() { # N
  local folder=$data/$1
  [ ! -e "$folder.ready" ] || return 0
  say "Preparing $1 stories in $folder (kept for the next run) ..."
  rm -rf "$folder"; mkdir -p "$folder"
  start_site "$folder" "$kept"; stop "$started"
  dotnet "$tools" stories recipes "$1" "$folder.recipe.json"
  (cd src/TayNinhExemplars.Web && dotnet "$web" recipe run "$folder.recipe.json" "--Site:DataPath=$folder" --Serilog:MinimumLevel:Default=Warning) | tail -n 1 >&2
  start_site "$folder" "$kept"; stop "$started"
  touch "$folder.ready"
}

ticks() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$1/stat"; }
median() { sort -g | awk '{ v[NR] = $1 } END { printf "%s", v[int((NR + 1) / 2)] }'; }

# ask URL CONNECTIONS SECONDS [PATHS]: prints "requests/s p99ms requests"
ask() {
  local script=(); [ -z "${4:-}" ] || script=(-s tests/TayNinhExemplars.Benchmarks/load.lua)
  PATHS=${4:-} wrk -t1 -c"$2" -d"$3s" --latency -H 'Accept-Encoding: br' -H 'Accept: text/html' -H "User-Agent: $agent" "${script[@]}" "$1" | awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    $1 == "99%" { p = ms($2) } $1 == "Requests/sec:" { r = $2 } $2 == "requests" && $3 == "in" { n = $1 }
    /Non-2xx|Socket errors/ { print > "/dev/stderr" } END { print r, p, n }'
}

# cpu PID URL SECONDS [PATHS]: processor milliseconds per request, one reader at a time
cpu() {
  ask "$2" 2 $((warm / 4)) "${4:-}" > /dev/null
  local before; before=$(ticks "$1")
  local asked; asked=$(ask "$2" 1 "$3" "${4:-}")
  awk -v t=$(($(ticks "$1") - before)) -v n="${asked##* }" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", t * 1000 / hz / n }'
}

measure() { # N: prints the values of one column, a line each
  local folder=$data/$1 paths=$data/$1.recipe.json.paths
  local story; story=$(sed -n 7p "$paths")
  start_site "$folder" "$kept"; local a=$started
  # Asked for until it is kept in its smaller form: both are to send the same bytes.
  for _ in 1 2 3 4 5; do curl -s -o /dev/null -H 'Accept-Encoding: br' "$kept$story"; done; sleep 1
  dotnet "$tools" bare "$kept" "$story" $((port + 2)) & local b=$!; running+=("$b")
  until curl -sf -o /dev/null "$bare/"; do sleep 0.1; done
  say "$1 stories: a kept page beside bare Kestrel"
  ask "$kept$story" "$connections" "$warm" > /dev/null; ask "$bare/" "$connections" "$warm" > /dev/null
  local ours=() theirs=() ratios=() ourp=() theirp=()
  for _ in $(seq "$rounds"); do
    local before; before=$(ticks "$a")
    local x y; x=$(ask "$kept$story" "$connections" "$seconds")
    local spent=$(($(ticks "$a") - before))
    y=$(ask "$bare/" "$connections" "$seconds")
    ours+=("${x%% *}"); theirs+=("${y%% *}"); ourp+=("$(cut -d' ' -f2 <<< "$x")"); theirp+=("$(cut -d' ' -f2 <<< "$y")")
    ratios+=("$(awk -v x="${x%% *}" -v y="${y%% *}" 'BEGIN { printf "%.3f", x / y }')")
    costs+=("$(awk -v t=$spent -v n="${x##* }" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.3f", t * 1000 / hz / n }')")
  done
  stop "$b"
  ask "$kept/" "$connections" 4 "$paths" > /dev/null
  local memory; memory=$(awk '$1 == "VmRSS:" { printf "%.0f", $2 / 1024 }' "/proc/$a/status")
  printf '%.0f %%\n' "$(printf '%s\n' "${ratios[@]}" | median | awk '{ print $1 * 100 }')"
  printf '%.0f / %.0f\n' "$(printf '%s\n' "${ours[@]}" | median)" "$(printf '%s\n' "${theirs[@]}" | median)"
  printf '%s / %s ms\n' "$(printf '%s\n' "${ourp[@]}" | median)" "$(printf '%s\n' "${theirp[@]}" | median)"
  printf '%s ms\n' "$(printf '%s\n' "${costs[@]}" | median)"
  stop "$a"; start_site "$folder" "$unkept" --Pages:Enabled=false; a=$started
  say "$1 stories: pages made anew for every reader"
  ask "$unkept/" 4 "$warm" "$paths" > /dev/null
  local older; older=$(curl -s "$unkept/tin-bai" | grep -o '/tin-bai?truoc=[^"]*' | head -n 1)
  printf '%s ms\n' "$(cpu "$a" "$unkept/" 5 "$paths")" "$(cpu "$a" "$unkept/" 4)" "$(cpu "$a" "$unkept/tin-bai" 4)" "$(cpu "$a" "$unkept$older" 4)"
  printf '%s MB\n' "$memory"
  # The second time the AVIF pictures are there.
  dotnet "$tools" weigh "$unkept" "$story" > /dev/null; sleep 8
  dotnet "$tools" weigh "$unkept" "$story" | awk '{ printf "%d requests, %.1f kB and pictures of %.1f kB\n", $1, $2 / 1000, $3 / 1000 }'
  stop "$a"
}

labels=("Kept story, requests a second against bare Kestrel" "Kept story / bare Kestrel, requests a second" "Kept story / bare Kestrel, 99 of 100 within"
  "Kept story, processor a request" "Story made anew, processor a request" "Front page made anew, processor a request" "List made anew, processor a request"
  "Second page of the list made anew, processor a request" "Memory after load" "Story on a phone")
for n in "${counts[@]}"; do prepare "$n"; done
for n in "${counts[@]}"; do costs=(); measure "$n" > "$data/$n.measured"; done

echo "$(date -u +%F), $(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), .NET $(dotnet --version), $rounds rounds of ${seconds} s, $connections connections:"
echo
{ printf '| |'; printf ' %s stories |' "${counts[@]}"; echo; printf '|---|'; printf -- '---:|%.0s' "${counts[@]}"; echo; }
for i in "${!labels[@]}"; do
  printf '| %s |' "${labels[$i]}"
  for n in "${counts[@]}"; do printf ' %s |' "$(sed -n $((i + 1))p "$data/$n.measured")"; done
  echo
done
