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

# The page is built when something of web/ changed, and its packages are fetched when their list did.
stand_in ninja <<<'mkdir -p "$2/apps/detente"; cp /bin/true "$2/apps/detente/detente"'
stand_in npm <<'NPM'
echo "$*" >>"$0.log"
case $* in
  *" ci "*) [[ ! -f $0.offline ]] || { echo "npm error ENOTFOUND"; exit 1; }
    mkdir -p "$2/node_modules" && touch "$2/node_modules/.package-lock.json" ;;
  *"run build"*) mkdir -p "$2/dist" && touch "$2/dist/report.html" ;;
esac
NPM
mkdir -p "$scratch/web/src"
touch "$scratch"/web/{package.json,package-lock.json,src/main.tsx,src/old.tsx}

# npm_does WANTED: what npm was asked for by a run, "ci build", "build" or nothing.
npm_does() {
  local log=$scratch/bin/npm.log did=""
  rm -f "$log"
  sleep 0.05
  expect 0 "" "" run check
  [[ ! -f $log ]] || did=$(sed 's/.* ci .*/ci/; s/.*run build.*/build/' "$log" | xargs)
  [[ $did == "$1" ]] || { echo "npm did '$did' and not '$1' (line ${BASH_LINENO[0]})"; exit 1; }
}
touch "$scratch/bin/npm.offline"
expect 3 "" "is there a network?" run check
rm "$scratch/bin/npm.offline"
npm_does "ci build"
npm_does ""
touch "$scratch/web/dist/report.html" "$scratch/web/node_modules/x"
npm_does ""
sleep 0.05; touch "$scratch/web/src/main.tsx"
npm_does "build"
rm "$scratch/web/src/old.tsx"
npm_does "build"
rm "$scratch/web/dist/report.html"
npm_does "build"
sleep 0.05; touch "$scratch/web/package-lock.json"
npm_does "ci build"
