#!/usr/bin/env bash
# Makes the certificates that the TLS tests serve. They protect nothing: the keys are public. Valid until 2125, but for
# expired.pem, which ended in 2020.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

new_key=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes)

authority() { # NAME SUBJECT
  openssl req -x509 "${new_key[@]}" -days 36500 -subj "/CN=$2" -keyout "$work/$1.key.pem" -out "$1.pem"
}

server() { # NAME SUBJECT-ALT-NAME NOT-BEFORE NOT-AFTER
  cat >"$work/ca.conf" <<CONF
[ca]
default_ca = d
[d]
database = $work/index
serial = $work/serial
policy = any
unique_subject = no
[any]
commonName = supplied
[alt]
subjectAltName = $2
CONF
  : >"$work/index"
  openssl req -new "${new_key[@]}" -subj "/CN=$1" -keyout "$1.key.pem" -out "$work/$1.csr"
  openssl ca -batch -notext -md sha256 -rand_serial -config "$work/ca.conf" -extensions alt -outdir "$work" \
    -cert authority.pem -keyfile "$work/authority.key.pem" \
    -startdate "$3" -enddate "$4" -in "$work/$1.csr" -out "$1.pem"
}

authority authority 'Resync test authority'
authority stranger 'Another authority'
server scheduler 'IP:127.0.0.1,DNS:localhost' 20250101000000Z 21250101000000Z
server elsewhere 'DNS:mdm02.example.com' 20250101000000Z 21250101000000Z
server expired 'IP:127.0.0.1' 20190101000000Z 20200101000000Z
