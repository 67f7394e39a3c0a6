#!/usr/bin/env bash
# Makes the models anew, from the packages and data/: environment, base, training, export, router, figures.
# Goes on where it was stopped. An hour and a half on two quiet cores, minutes on a GPU.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=.resync/training/venv
[ -x $venv/bin/python ] || python3 -m venv $venv
$venv/bin/pip install --quiet --disable-pip-version-check -r training/requirements.txt
$venv/bin/python training/export.py
$venv/bin/python training/train.py
$venv/bin/python training/export.py --weights .resync/training/encoder --name resync-embeddings-v1
./resync eval train
for part in intents several pairs; do ./resync eval $part; done
