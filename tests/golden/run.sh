#!/usr/bin/env bash
# Runs the golden texts: in a copy of tests/golden/NAME, each line of NAME/cmd is a shell command whose `detente` is
# $DETENTE_BINARY; what it prints and its exit code must be NAME/expected.txt. `--bless` writes expected.txt instead.
# Usage: DETENTE_BINARY=… run.sh [--bless] [NAME…]      (no NAME: all of them; GOLDEN_DIR: another folder of them)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
golden=${GOLDEN_DIR:-$here}
binary=$(readlink -f "$DETENTE_BINARY")
export CASES=$here/../../cases
[[ ! -d $CASES ]] || CASES=$(cd "$CASES" && pwd)
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1 COLUMNS=100

bless=no
if [[ ${1-} == --bless ]]; then
  bless=yes
  shift
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$binary" "$scratch/bin/detente"
export PATH=$scratch/bin:$PATH HOME=$scratch

# Prints stdin with a heading; nothing when it is empty. Places and the version are replaced by their names.
section() {
  local heading=$1 file=$2
  [[ -s $file ]] || return 0
  printf -- '--- %s\n' "$heading"
  sed -E -e "s|$CASES|\$CASES|g" -e "s|$scratch/work|\$HERE|g" -e 's/(detente[": ]+)[0-9]+\.[0-9]+\.[0-9]+/\1VERSION/g' "$file"
  [[ -z $(tail -c 1 "$file") ]] || printf '\n--- no newline at the end\n'
}

# Prints what the commands of folder $1 do.
transcript() {
  local line code
  rm -rf "$scratch/work"
  cp -r "$1" "$scratch/work"
  rm -f "$scratch/work/expected.txt"
  cd "$scratch/work"
  while IFS= read -r line || [[ -n $line ]]; do
    [[ -n $line && $line != '#'* ]] || continue
    code=0
    bash -c "$line" >"$scratch/stdout" 2>"$scratch/stderr" </dev/null || code=$?
    printf '$ %s\n' "$line"
    section stdout "$scratch/stdout"
    section stderr "$scratch/stderr"
    printf -- '--- exit %s\n\n' "$code"
  done <"$1/cmd"
  cd "$here"
}

if (($# == 0)); then
  shopt -s nullglob
  for cmd in "$golden"/*/cmd; do set -- "$@" "$(basename "$(dirname "$cmd")")"; done
fi

failed=0
for name in "$@"; do
  transcript "$golden/$name" >"$scratch/actual"
  if [[ $bless == yes ]]; then
    cmp -s "$scratch/actual" "$golden/$name/expected.txt" || echo "rewritten: $golden/$name/expected.txt" >&2
    cp "$scratch/actual" "$golden/$name/expected.txt"
  elif ! diff -u --label expected --label actual "$golden/$name/expected.txt" "$scratch/actual"; then
    echo "golden text '$name' differs; if it should: ./detente.sh test --bless $name"
    failed=1
  fi
done
exit "$failed"
