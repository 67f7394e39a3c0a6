"""The whole way in small, for real: .resync/training/venv/bin/python -m unittest discover training

Not part of `./resync test`: PyTorch brings gigabytes.
"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent


def run(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(HERE / program), *arguments], capture_output=True, text=True, check=False, cwd=HERE.parent
    )
    if done.returncode != 0:
        raise AssertionError(f"{program} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


class TinyTraining(unittest.TestCase):
    """Trains on a handful of examples, goes on where it was stopped, and exports what came of it."""

    def test_learns_resumes_and_exports(self) -> None:
        with tempfile.TemporaryDirectory() as place:
            work, models = Path(place) / "work", Path(place) / "models"
            options = ("--tiny", "--epochs", "2", "--work", str(work))
            told = run("train.py", *options)
            losses = json.loads(told[told.rindex("\n[") :])
            self.assertEqual(len(losses), 2)
            self.assertLess(losses[1]["intents"], losses[0]["intents"])
            again = run("train.py", *options)
            self.assertIn("goes on after epoch 2", again)
            self.assertNotIn("epoch 1/2", again)
            measured = json.loads(
                run("export.py", "--weights", str(work / "encoder"), "--name", "tiny", "--models", str(models))
            )
            self.assertGreaterEqual(measured["cosineToFloat"]["mean"], 0.99)
            self.assertGreaterEqual(measured["cosineAloneToBatch"]["min"], 0.999)
            described = json.loads((models / "tiny" / "model.json").read_text(encoding="utf-8"))
            self.assertEqual((described["name"], described["dimensions"]), ("tiny", 384))


if __name__ == "__main__":
    unittest.main()
