#!/usr/bin/env bash
# The golden runner must notice each thing it promises to compare, and bless must write what then passes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GOLDEN_DIR=$scratch/golden DETENTE_BINARY=$scratch/fake
export RESULT="out" ERRORS="err" CODE=4

cat >"$DETENTE_BINARY" <<'FAKE'
#!/bin/sh
echo "detente 1.22.3 $RESULT $* in $PWD"; echo "$ERRORS" >&2; exit "$CODE"
FAKE
chmod +x "$DETENTE_BINARY"

mkdir -p "$GOLDEN_DIR/sample"
printf '# a comment\ndetente "two words" | sed s/out/OUT/\ncat input; detente last' >"$GOLDEN_DIR/sample/cmd"
echo "read from the folder" >"$GOLDEN_DIR/sample/input"

fail() { echo "run_test.sh: $*" >&2; exit 1; }
must_differ() { ! "$here/run.sh" sample >"$scratch/log" 2>&1 || fail "a changed $1 was not noticed"; }

must_differ "or absent expected.txt"
"$here/run.sh" --bless sample 2>/dev/null
diff -u - "$GOLDEN_DIR/sample/expected.txt" <<'WANTED' || fail "unexpected transcript"
$ detente "two words" | sed s/out/OUT/
--- stdout
detente VERSION OUT two words in $HERE
--- stderr
err
--- exit 0

$ cat input; detente last
--- stdout
read from the folder
detente VERSION out last in $HERE
--- stderr
err
--- exit 4

WANTED
"$here/run.sh" >/dev/null || fail "a blessed text does not pass"
RESULT=other must_differ stdout
ERRORS=other must_differ stderr
CODE=5 must_differ "exit code"
[[ $(ls "$GOLDEN_DIR/sample") == $'cmd\nexpected.txt\ninput' ]] || fail "the folder itself was changed"
