#!/usr/bin/env bash
# Every C++ file is as clang-format 19 writes it. With --fix, rewrites those that are not.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=(--dry-run --Werror)
[ "${1:-}" = --fix ] && mode=(-i)
find src tests bench -name '*.cpp' -print0 -o -name '*.h' -print0 | xargs -0 clang-format-19 "${mode[@]}"
