#!/bin/sh
# Renders every example anew into ../rendered. Needs Go and sprig as Debian has them: golang-go,
# golang-github-masterminds-sprig-dev, golang-k8s-sigs-yaml-dev.
set -eu
cd "$(dirname "$0")/.."
renderer=$(mktemp)
trap 'rm -f "$renderer"' EXIT
GO111MODULE=off GOPATH=/usr/share/gocode go build -o "$renderer" render/main.go
for example in examples/*.yaml; do
  "$renderer" bunkai "$example" > "rendered/$(basename "$example")"
done
