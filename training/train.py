"""Teaches the base encoder Portuguese and the trade: models/resync-embeddings-v1.

python training/train.py                     trains (on a GPU where there is one), exports, reports
python training/train.py --tiny              a minute of the same, to see that it works; into another --work

What it learns at the same time, one batch of each kind in turn:
- alignment: a text and its translation give the vector that the base gives the English side; English stays where it is;
- paraphrases together, traps (another job, number, time, negation, intent) apart, by pairs and against the whole batch;
- intents: questions of one intent are told from others by a linear layer on the vector;
- what it could before: sentences outside the trade keep the base's vectors.
A checkpoint is written after each epoch; started again, it goes on there.
"""

import argparse
import json
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from data import Data, read_data
from encoder import base_directory, read_config
from student import Encoder
from torch.nn import functional as F

ROOT = Path(__file__).resolve().parent.parent
SEED = 20261121


def main() -> int:
    arguments = parse()
    seed_everything()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    data = read_data(ROOT / "data", tiny=arguments.tiny)
    student = Encoder.load(base_directory()).to(device)
    teacher = Encoder.load(base_directory()).to(device).eval()
    head = torch.nn.Linear(read_config(base_directory())["hidden_size"], len(data.intents)).to(device)
    run = Run(student, teacher, head, data, arguments.work, arguments.epochs, arguments.rate)
    run.resume()
    run.train()
    student.save(arguments.work / "encoder", base_directory())
    print(json.dumps(run.losses, indent=2))
    return 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=ROOT / ".resync" / "training", help="checkpoints and the result")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--tiny", action="store_true")
    return parser.parse_args()


def seed_everything() -> None:
    random.seed(SEED)
    np.random.seed(SEED)
    torch.manual_seed(SEED)


class Run:
    """One training: its models, where it stands, what it has lost so far."""

    SIMILARITY = 20.0  # scale of cosines before the softmax over a batch (sentence-transformers' default)
    MARGIN = 0.25  # how much closer a paraphrase must be than its trap

    def __init__(self, student, teacher, head, data: Data, work: Path, epochs: int, rate: float) -> None:
        self.student, self.teacher, self.head, self.data = student, teacher, head, data
        self.work, self.epochs, self.epoch = work, epochs, 0
        groups = [{"params": student.parameters(), "lr": rate}, {"params": head.parameters(), "lr": 1e-3}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        self.steps = epochs * len(data.batches(0))
        warm = max(1, self.steps // 10)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda step: min((step + 1) / warm, max(0.02, (self.steps - step) / self.steps))
        )
        self.losses: list[dict] = []
        self.known: dict[str, torch.Tensor] = {}

    @property
    def checkpoint(self) -> Path:
        return self.work / "checkpoint.pt"

    def resume(self) -> None:
        if not self.checkpoint.exists():
            return
        saved = torch.load(self.checkpoint, weights_only=False)
        if saved["steps"] != self.steps:
            return  # made with other data or another length
        self.student.load_state_dict(saved["student"])
        self.head.load_state_dict(saved["head"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.schedule.load_state_dict(saved["schedule"])
        self.epoch, self.losses = saved["epoch"], saved["losses"]
        print(f"goes on after epoch {self.epoch}")

    def train(self) -> None:
        while self.epoch < self.epochs:
            self.losses.append(self.one_epoch())
            self.epoch += 1
            self.save()

    def one_epoch(self) -> dict:
        self.student.train()
        begun, sums, counts = time.monotonic(), {}, {}
        batches = self.data.batches(self.epoch)
        for done, (kind, batch) in enumerate(batches, 1):
            loss = getattr(self, kind)(batch)
            self.optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.student.parameters(), 1.0)
            self.optimizer.step()
            self.schedule.step()
            sums[kind] = sums.get(kind, 0.0) + loss.item()
            counts[kind] = counts.get(kind, 0) + 1
            if done % 20 == 0 or done == len(batches):
                left = (time.monotonic() - begun) / done * (len(batches) - done)
                means = " ".join(f"{name} {sums[name] / counts[name]:.3f}" for name in sorted(sums))
                print(f"epoch {self.epoch + 1}/{self.epochs} {done}/{len(batches)} {means} left {left:.0f} s", flush=True)
        return {name: round(sums[name] / counts[name], 4) for name in sorted(sums)}

    def save(self) -> None:
        self.work.mkdir(parents=True, exist_ok=True)
        state = {
            "student": self.student.state_dict(),
            "head": self.head.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "epoch": self.epoch,
            "losses": self.losses,
            "steps": self.steps,
        }
        part = self.checkpoint.with_suffix(".part")
        torch.save(state, part)
        part.replace(self.checkpoint)

    def taught(self, texts: list[str]) -> torch.Tensor:
        """The base's vectors, each computed once."""
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            with torch.no_grad():
                self.known.update(zip(new, self.teacher(new), strict=True))
        return torch.stack([self.known[text] for text in texts])

    def alignment(self, batch: list[tuple[str, str]]) -> torch.Tensor:
        """(Portuguese, English): both like the base's vector of the English, and each nearest to its own."""
        portuguese, english = map(list, zip(*batch, strict=True))
        target = self.taught(english)
        ours, kept = self.student(portuguese), self.student(english)
        near = (1 - (ours * target).sum(1)).mean() + 0.3 * (1 - (kept * target).sum(1)).mean()
        return near + 0.5 * self.own_nearest(ours, kept)

    def own_nearest(self, first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
        scores = self.SIMILARITY * first @ second.T
        own = torch.arange(len(scores), device=scores.device)
        return (F.cross_entropy(scores, own) + F.cross_entropy(scores.T, own)) / 2

    def paraphrases(self, batch: list[tuple[str, str]]) -> torch.Tensor:
        first, second = map(list, zip(*batch, strict=True))
        return self.own_nearest(self.student(first), self.student(second))

    def traps(self, batch: list[tuple[str, str]]) -> torch.Tensor:
        """Two questions that look alike and mean different things: below what paraphrases reach."""
        first, second = map(list, zip(*batch, strict=True))
        return F.relu((self.student(first) * self.student(second)).sum(1) - (1 - self.MARGIN)).mean() * 4

    def intents(self, batch: list[tuple[str, int]]) -> torch.Tensor:
        texts, labels = map(list, zip(*batch, strict=True))
        vectors = self.student(texts)
        target = torch.tensor(labels, device=vectors.device)
        return F.cross_entropy(self.SIMILARITY * self.head(vectors), target, label_smoothing=0.05)

    def general(self, batch: list[str]) -> torch.Tensor:
        return (1 - (self.student(batch) * self.taught(batch)).sum(1)).mean() * 2


if __name__ == "__main__":
    sys.exit(main())
