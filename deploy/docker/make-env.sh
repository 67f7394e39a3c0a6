#!/usr/bin/env bash
# Prints fresh secrets for docker-compose.yml: ./deploy/docker/make-env.sh > .env
set -euo pipefail

hex() { head -c "$1" /dev/urandom | od -An -tx1 | tr -d ' \n'; }

cat <<ENV
POSTGRES_PASSWORD=$(hex 16)
APP_ROLE_PASSWORD=$(hex 16)
SYSTEM_ROLE_PASSWORD=$(hex 16)
JWT_SECRET=$(hex 32)
ENCRYPTION_KEYS=k1:$(head -c 32 /dev/urandom | base64)
VAPID_PRIVATE_KEY=$(head -c 32 /dev/urandom | base64 | tr +/ -_ | tr -d '=\n')
VAPID_SUBJECT=mailto:admin@resync.example
SIMULATOR_PASSWORD=$(hex 12)
SIMULATOR_TOKEN=$(hex 16)
SIMULATOR_ADMIN_TOKEN=$(hex 16)
ENV
