#!/usr/bin/env bash
# detente.sh must say what is missing, pass arguments and exit codes through, and keep its own words off stdout.
# It runs in a scratch tree with stand-ins for dpkg-query, cmake and ninja, so that nothing is installed or built.
# shellcheck disable=SC2016  # the stand-ins' variables are theirs
set -euo pipefail

source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset CI
cp "$source/detente.sh" "$source/packages.apt" "$scratch"
mkdir "$scratch/bin"
export PATH=$scratch/bin:$PATH

# stand_in NAME: a program of that name, its text on stdin.
stand_in() { { echo '#!/bin/bash'; cat; } >"$scratch/bin/$1"; chmod +x "$scratch/bin/$1"; }
stand_in dpkg-query <<<'exit 1'  # nothing is installed
stand_in apt-get <<<'echo "$*" >>"$0.log"'
stand_in cmake <<<'mkdir -p "$2/build/$4"; touch "$2/build/$4/build.ninja"; echo configured'
stand_in ninja <<'NINJA'
echo "built"
mkdir -p "$2/apps/detente"
printf '#!/bin/sh\nprintf "<%%s>" "$@" "$PWD"; exit 7\n' >"$2/apps/detente/detente"
chmod +x "$2/apps/detente/detente"
NINJA

# expect CODE STDOUT-PATTERN STDERR-PATTERN ARGS…
expect() {
  local code=0 out
  out=$("$scratch/detente.sh" "${@:4}" 2>"$scratch/stderr" </dev/null) || code=$?
  # shellcheck disable=SC2053  # patterns they are
  if [[ $code != "$1" || $out != $2 || $(<"$scratch/stderr") != *$3* ]]; then
    printf 'detente.sh %s: exit %s (not %s), stdout "%s" (not %s), stderr (not %s):\n' "${*:4}" "$code" "$1" "$out" "$2" "$3"
    cat "$scratch/stderr"
    exit 1
  fi
}

expect 0 "Usage:*" "" help
expect 0 "Usage:*" ""
expect 2 "" "unknown command 'frobnicate'" frobnicate
expect 2 "" "unknown argument '--fsat'" test --fsat
expect 2 "" "unknown argument 'x'" demo --yes x
expect 3 "" "packages are missing*libfmt-dev" run check
expect 3 "" "nobody to ask; repeat with --yes" build
[[ ! -f $scratch/bin/apt-get.log ]] || ! grep -q update "$scratch/bin/apt-get.log" || { echo "installed unasked"; exit 1; }

if ((EUID == 0)); then
  expect 0 "" "will install Debian packages*ninja-build" build --yes
  grep -q "update$" "$scratch/bin/apt-get.log"
  grep "install -y" "$scratch/bin/apt-get.log" | grep -q " g++ "
  ! grep -q "libgtest-dev" "$scratch/bin/apt-get.log" || { echo "build installs what only tests need"; exit 1; }
fi

# With everything installed: arguments, working directory and exit code are the program's own.
stand_in dpkg-query <<<'for p in "${@:3}"; do echo "installed $p"; done'
cd "$scratch/bin"
expect 7 "<check><two words><--json><$scratch/bin>" "" run check "two words" --json
rm -rf "$scratch/build"
stand_in ninja <<<'echo "x.cpp:1: error"; exit 1'
expect 3 "" "x.cpp:1: error" run check
