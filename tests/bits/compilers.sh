#!/usr/bin/env bash
# Two builds of the program by different compilers print the same bytes, for every shipped case.
# Usage: compilers.sh BINARY OTHER_BINARY
set -euo pipefail

cases=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../cases" && pwd)
one=$(readlink -f "$1")
other=$(readlink -e "$2") || { echo "no second build at $2: cmake --preset clang && ninja -C build/clang" >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 NO_COLOR=1 COLUMNS=100

failed=0
# same ARGS…: both builds say the same and end alike.
same() {
  local code=0 other_code=0
  "$one" "$@" >"$scratch/one" 2>"$scratch/one.err" </dev/null || code=$?
  "$other" "$@" >"$scratch/other" 2>"$scratch/other.err" </dev/null || other_code=$?
  if ((code != other_code)) || ! cmp "$scratch/one" "$scratch/other" ||
    { ((code != 0)) && ! cmp "$scratch/one.err" "$scratch/other.err"; }; then  # of a slow success stderr tells the progress
    echo "differs: $* (exit $code, $other_code)" >&2
    diff -u "$scratch/one" "$scratch/other" | head -n 20 >&2 || true
    failed=1
  fi
}

same bench --signature
same words --fields
for folder in "$cases"/*/; do
  same check "$folder" --json
  same packages "$folder" --json
  same spatial "$folder" --json
  same analyse "$folder" --parameters 16 --runs 4 --json
  same analyse "$folder" --parameters 8 --runs 2 --seed 18446744073709551615
  same structure "$folder" --json
  same simulate "$folder" --parameters 16 --runs 8 --json
  same compare "$folder" --parameters 8 --runs 4 --json
done
exit "$failed"
