"""The examples that training reads, in batches; test sets and the measuring half of the pairs are never opened here."""

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Batch = tuple[str, list[Any]]
SIZES = {"intents": 32, "alignment": 32, "paraphrases": 24, "traps": 24, "general": 32}
PASSES = {"intents": 1.0, "alignment": 0.5, "paraphrases": 4.0, "traps": 4.0, "general": 1.0}
POOL = 16  # batches whose texts are sorted by length together: padding is what costs


@dataclass
class Data:
    intents: list[str]
    examples: dict[str, list[Any]] = field(default_factory=dict)

    def batches(self, epoch: int) -> list[Batch]:
        """One epoch: every intent example once, pairs several times, kinds mixed; the same for the same epoch."""
        chance = random.Random(1_000 + epoch)
        batches: list[Batch] = []
        for kind, size in SIZES.items():
            rows = self.examples[kind]
            wanted = round(PASSES[kind] * len(rows))
            while wanted > 1:
                shuffled = chance.sample(rows, min(wanted, len(rows)))
                wanted -= len(shuffled)
                batches += [(kind, batch) for batch in of_like_length(shuffled, size)]
        chance.shuffle(batches)
        return batches


def of_like_length(rows: list[Any], size: int) -> list[list[Any]]:
    found = []
    for at in range(0, len(rows), size * POOL):
        pool = sorted(rows[at : at + size * POOL], key=lambda row: len(row if isinstance(row, str) else row[0]))
        found += [pool[start : start + size] for start in range(0, len(pool), size)]
    return [batch for batch in found if len(batch) > 1]


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_data(root: Path, tiny: bool = False) -> Data:
    examples = [row for path in sorted((root / "intents" / "train").glob("*.jsonl")) for row in lines(path)]
    intents = sorted({row["intent"] for row in examples})
    pairs = lines(root / "pairs" / "train.jsonl")
    parallel = [(row["pt"], row["en"]) for row in lines(root / "general" / "parallel.jsonl")]
    same_language = [pair for pair in pairs if pair["language"] == pair["languageB"]]
    found = {
        "intents": [(row["text"], intents.index(row["intent"])) for row in examples],
        "alignment": parallel + translations(examples) + [in_order(p) for p in pairs if p["kind"] == "cross_language"],
        "paraphrases": [(pair["a"], pair["b"]) for pair in same_language if pair["same"]],
        "traps": [(pair["a"], pair["b"]) for pair in pairs if not pair["same"]],
        "general": [english for _, english in parallel],
    }
    if tiny:
        found = {kind: random.Random(0).sample(rows, min(96, len(rows))) for kind, rows in found.items()}
    return Data(intents, found)


def in_order(pair: dict) -> tuple[str, str]:
    """(Portuguese, English)."""
    return (pair["a"], pair["b"]) if pair["language"] == "pt" else (pair["b"], pair["a"])


def translations(examples: list[dict]) -> list[tuple[str, str]]:
    """Examples that are translations of each other share a group."""
    groups: dict[str, dict[str, str]] = {}
    for row in examples:
        if row.get("group"):
            groups.setdefault(row["group"], {})[row["language"]] = row["text"]
    return [(group["pt"], group["en"]) for group in groups.values() if len(group) == 2]
