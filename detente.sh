#!/usr/bin/env bash
# The one way in: installs what is missing (asking first), builds, tests and runs Détente, from any directory.
# Its own messages go to stderr, so that stdout belongs to the program it runs.
set -euo pipefail

root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
build=$root/build
jobs=$(nproc)
yes=${CI:+yes}  # whether packages may be installed without a question

help() {
  cat <<'TEXT'
Usage: ./detente.sh COMMAND

  demo [--yes]             build, then analyse cases/gaza-2024 (few runs) into result/gaza-2024
  run ARGS…                build if sources are newer, then `detente ARGS…`
  build [--yes]            build only
  test [--yes]             every test, plain, under the address and undefined-behaviour sanitizers, and by two compilers
  test --fast              the plain build only, to run while working
  test --all               also: thread sanitizer, clang-tidy, clang-format, fuzzing, ten times as long property tests
  test --bless [NAME…]     rewrite the expected texts in tests/golden, for review with git diff
  help                     this text

Missing Debian packages (packages.apt) are installed after a question; --yes or CI=1 answers it.
Exit: that of the program or of the step that failed; 2 wrong usage; 3 the machine lacks something.
TEXT
}

say() { printf '%s\n' "detente.sh: $*" >&2; }
die() { say "${@:2}"; exit "$1"; }

# --- packages ---------------------------------------------------------------------------------------------------------

# Packages of packages.apt up to and including the section $1 (build, test or all).
packages() {
  awk -v last="$1" '/^## /{if (seen) exit; seen = ($2 == last); next} {sub(/#.*/, "")} NF {print $1}' "$root/packages.apt"
}

has_web() { [[ -f $root/web/package.json ]]; }

# What section $1 needs and this machine lacks, one a line.
missing() {
  command -v dpkg-query >/dev/null || die 3 "this is not a Debian system; packages.apt lists what to install by hand"
  local wanted installed
  wanted=$(packages "$1")
  # shellcheck disable=SC2086  # one word a package
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null || true)
  comm -13 <(sed -n 's/^installed //p' <<<"$installed" | sort -u) <(sort -u <<<"$wanted")
  if has_web && ! command -v npm >/dev/null; then printf '%s\n' nodejs npm; fi
}

# install_packages SECTION TIME: installs what SECTION lacks; TIME is what all that follows takes on a fresh machine.
install_packages() {
  local lacking size answer=""
  lacking=$(missing "$1" | xargs)
  [[ -n $lacking ]] || return 0
  command -v apt-get >/dev/null || die 3 "no apt-get here; install by hand: $lacking"
  local -a as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die 3 "neither root nor sudo; let somebody run: apt-get install $lacking"
    as_root=(sudo)
  fi

  # shellcheck disable=SC2086  # one word a package
  size=$(LC_ALL=C apt-get -o Debug::NoLocking=1 install --assume-no --no-install-recommends $lacking 2>/dev/null |
    sed -n 's/^Need to get \(.*\) of archives.*/, \1 to download/p; s/^After this operation, \(.*\) of additional.*/, \1 on disk/p' |
    tr -d '\n') || true
  say "will install Debian packages$size: $lacking"
  say "installing and building take about $2"
  if [[ $yes != yes ]]; then
    [[ -t 0 ]] || die 3 "nobody to ask; repeat with --yes"
    read -r -p "detente.sh: go on? [y/N] " answer
    [[ $answer == [yY]* ]] || die 3 "nothing installed"
  fi

  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
  mkdir -p "$build"
  quietly "installing packages" "$build/packages.log" "${as_root[@]}" update || die 3 "apt-get update failed"
  # shellcheck disable=SC2086  # one word a package
  quietly "" "$build/packages.log" "${as_root[@]}" install -y --no-install-recommends $lacking ||
    die 3 "apt-get install failed"
}

# --- building ---------------------------------------------------------------------------------------------------------

# quietly MESSAGE LOG COMMAND…: what it prints goes to LOG and is shown only when it fails.
quietly() {
  local code=0
  [[ -z $1 ]] || say "$1 …"
  "${@:3}" >"$2" 2>&1 </dev/null || code=$?
  if ((code != 0)); then
    tail -n 80 "$2" >&2
    say "failed (exit $code): ${*:3}; all of it in $2"
  fi
  return "$code"
}

# The page of the report, rebuilt when a file of web/ is newer than the last time; its packages come from the network
# only when they changed.
web() {
  local stamp=$build/web.stamp page=$root/web/dist/report.html have=$root/web/node_modules/.package-lock.json
  has_web || return 0
  if [[ -f $page && -f $stamp &&
    -z $(find "$root/web" -mindepth 1 \( -name node_modules -o -name dist \) -prune -o -newer "$stamp" -print -quit) ]]; then
    return 0
  fi
  if [[ ! -f $have || $root/web/package-lock.json -nt $have ]]; then
    quietly "fetching the page's packages" "$build/web.log" npm --prefix "$root/web" ci --no-audit --no-fund || {
      say "npm could not fetch them; is there a network?"
      return 3
    }
  fi
  touch "$stamp.begun"  # what is edited while it is built counts as newer
  quietly "building the page" "$build/web.log" npm --prefix "$root/web" run build && mv "$stamp.begun" "$stamp"
}

# compile PRESET [MESSAGE]: configures once, then builds; two calls at a time wait for each other.
compile() {
  local lock code=0
  mkdir -p "$build"
  exec {lock}>"$build/.lock"
  flock "$lock"
  web || code=$?
  if ((code == 0)) && [[ ! -f $build/$1/build.ninja ]]; then
    quietly "" "$build/$1.log" cmake -S "$root" --preset "$1" || code=$?
  fi
  ((code != 0)) || quietly "${2-}" "$build/$1.log" ninja -C "$build/$1" -j "$jobs" || code=$?
  exec {lock}>&-
  return "$code"
}

# --- commands ---------------------------------------------------------------------------------------------------------

# only_yes ARGS…: --yes is the only argument allowed.
only_yes() {
  while (($#)); do
    [[ $1 == --yes ]] || die 2 "unknown argument '$1'; see ./detente.sh help"
    yes=yes
    shift
  done
}

release() {
  only_yes "$@"
  install_packages build "5 minutes"
  compile release "building"
}

demo() {
  release "$@"
  cd "$root"
  "$build/release/apps/detente/detente" analyse cases/gaza-2024 --quick --runs 4 --out result/gaza-2024
  say "the report is $root/result/gaza-2024/report.html: open it in a browser"
}

run() {
  if [[ ! -f $build/release/build.ninja && -n $(missing build) ]]; then
    die 3 "packages are missing; './detente.sh build' installs them: $(missing build | xargs)"
  fi
  local message=""
  [[ -x $build/release/apps/detente/detente ]] || message="building, once"
  compile release "$message" || exit 3
  exec "$build/release/apps/detente/detente" "$@"
}

tests() {
  local scope=full blessing=no arg
  local -a rest=() names=()
  for arg in "$@"; do
    case $arg in
      --fast) scope=fast ;;
      --all) scope=all ;;
      --bless) blessing=yes scope=fast ;;
      --yes) rest+=("$arg") ;;
      *) if [[ $blessing == yes && $arg != -* ]]; then names+=("$arg"); else rest+=("$arg"); fi ;;
    esac
  done
  only_yes "${rest[@]}"

  case $scope in
    fast) install_packages test "10 minutes" ;;
    full) install_packages test "25 minutes" ;;
    all) install_packages all "an hour" ;;
  esac

  local -a presets=(check)
  [[ $scope == fast ]] || presets+=(asan)
  [[ $scope != all ]] || presets+=(tsan fuzz)
  local preset
  for preset in "${presets[@]}"; do compile "$preset" "building the tests ($preset)"; done
  [[ $scope == fast ]] || compile clang "building with a second compiler (clang)"

  if [[ $blessing == yes ]]; then
    DETENTE_BINARY=$build/check/apps/detente/detente "$root/tests/golden/run.sh" --bless "${names[@]}"
    return
  fi

  # One run over all builds, so that one summary closes the output; each build's tests carry its name.
  mkdir -p "$build/tests"
  for preset in "${presets[@]}"; do printf 'subdirs("%s")\n' "$build/$preset"; done >"$build/tests/CTestTestfile.cmake"
  local -a long=()
  [[ $scope == fast ]] || long=(-C full)  # with what needs the second compiler's build
  if [[ $scope == all ]]; then
    long=(-C long)
    export DETENTE_LONG=1 RC_PARAMS="max_success=1000"
  fi
  # shellcheck disable=SC2016  # sed's $, not ours
  # The summary is held back and printed last, after the list of skipped tests.
  ctest --test-dir "$build/tests" --output-on-failure --no-tests=error -j "$jobs" "${long[@]}" |
    sed -u -e '/% tests passed, /{h;d}' -e '${x;/./{x;G;b};x}' || {
    local code=$?
    say "failed (exit $code): tests of ${presets[*]}"
    exit "$code"
  }
}

case ${1-help} in
  demo | run) "$@" ;;
  build) release "${@:2}" ;;
  test) tests "${@:2}" ;;
  help | --help | -h) help ;;
  *) die 2 "unknown command '$1'; see ./detente.sh help" ;;
esac
