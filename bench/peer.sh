#!/bin/sh
# The same targets and the same measurement for a peer: prometheus + prometheus-blackbox-exporter from Debian.
#   peer.sh RATE [WINDOW] [WARMUP]     RATE checks a second, each target every second
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rate=${1:?checks a second}; window=${2:-60}; warmup=${3:-30}
export BENCH_RUN="${BENCH_RUN:-$here/run}"
"$here/targets.sh" start close > /dev/null
"$here/prometheus.sh" start "$rate" 1s
trap '"$here/prometheus.sh" stop; "$here/targets.sh" stop' EXIT
# shellcheck disable=SC2046  # two arguments are wanted
"$here/measure.py" --name "blackbox_exporter at $rate/s" --warmup "$warmup" --window "$window" --expect "$rate" \
  $("$here/prometheus.sh" pids) --pid target:nginx="$("$here/targets.sh" worker)" \
  --counter "$here/targets.sh requests" --counter2 "stored=$here/prometheus.sh samples"
