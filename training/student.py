"""The encoder as PyTorch trains it: BERT, mean pooling, unit length; the same as the graph of `bert_graph.py`."""

import shutil
from pathlib import Path

import torch
from encoder import read_tokenizer, token_ids
from torch import nn
from transformers import BertModel

TRAINED_TOKENS = 48  # longer questions are rare, and their beginning says what they ask


class Encoder(nn.Module):
    def __init__(self, bert: BertModel, directory: Path) -> None:
        super().__init__()
        self.bert = bert
        self.tokenizer = read_tokenizer(directory)

    @classmethod
    def load(cls, directory: Path) -> "Encoder":
        return cls(BertModel.from_pretrained(directory, add_pooling_layer=False), directory)

    def forward(self, texts: list[str]) -> torch.Tensor:
        """Unit vectors, one row a text."""
        rows = [token_ids(self.tokenizer, text, TRAINED_TOKENS) for text in texts]
        width = max(map(len, rows))
        device = next(self.parameters()).device
        ids = torch.tensor([row + [0] * (width - len(row)) for row in rows], device=device)
        mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows], device=device)
        hidden = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(2).to(hidden.dtype)
        return nn.functional.normalize((hidden * weights).sum(1) / weights.sum(1), dim=1)

    def save(self, directory: Path, source: Path) -> None:
        """As the base's package keeps it, so that `export.py --weights` reads it."""
        directory.mkdir(parents=True, exist_ok=True)
        self.bert.save_pretrained(directory)
        for name in ("tokenizer.json", "tokenizer_config.json"):
            shutil.copyfile(source / name, directory / name)
