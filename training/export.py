"""Makes a model directory (models/NAME) of an encoder's weights, and says how far its vectors are from the float ones.

python training/export.py                              the base model → models/all-MiniLM-L6-v2
python training/export.py --weights DIR --name NAME    of a training run
"""

import argparse
import hashlib
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from bert_graph import Shape, build
from encoder import MAX_TOKENS, base_directory, read_config, read_tokenizer, read_weights, token_ids

ROOT = Path(__file__).resolve().parent.parent
BASE_NAME = "all-MiniLM-L6-v2"
LEAST_MEAN, LEAST_ALONE = 0.99, 0.999
REFERENCES = 300


def main() -> int:
    arguments = parse()
    source = arguments.weights or base_directory()
    target = arguments.models / arguments.name
    target.mkdir(parents=True, exist_ok=True)
    state, config = read_weights(source), read_config(source)
    shape = Shape.of(config)
    onnx.save(build(state, shape, quantized=True), target / "model.onnx")
    tokenizer = read_tokenizer(source)
    tokenizer.save(str(target / "tokenizer.json"), pretty=False)
    shutil.copyfile(source / "tokenizer_config.json", target / "tokenizer_config.json")
    texts = sentences()
    measured = compare(target / "model.onnx", build(state, shape, quantized=False), tokenizer, texts)
    if arguments.name == BASE_NAME:
        measured["cosineToReference"] = keep_reference(target, source, tokenizer)
    describe(target, arguments, shape, measured)
    print(json.dumps(measured, indent=2))
    good = measured["cosineToFloat"]["mean"] >= LEAST_MEAN and measured["cosineAloneToBatch"]["min"] >= LEAST_ALONE
    return 0 if good else 1


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, help="directory with model.safetensors, config.json, tokenizer.json")
    parser.add_argument("--name", default=BASE_NAME, help="directory below models/")
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="where the directory is made")
    return parser.parse_args()


def sentences(count: int = 500) -> list[str]:
    """Questions of both languages, of every length, by a fixed rule."""
    found = []
    for path in sorted((ROOT / "data" / "intents" / "train").glob("*.jsonl")):
        found += [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    return found[:: max(1, len(found) // count)][:count]


def vectors(session: ort.InferenceSession, batches: list[list[list[int]]]) -> np.ndarray:
    out = []
    for batch in batches:
        width = max(map(len, batch))
        ids = np.array([row + [0] * (width - len(row)) for row in batch], np.int64)
        mask = np.array([[1] * len(row) + [0] * (width - len(row)) for row in batch], np.int64)
        out.append(session.run(None, {"input_ids": ids, "attention_mask": mask})[0])
    return np.concatenate(out)


def compare(path: Path, float_model: onnx.ModelProto, tokenizer, texts: list[str]) -> dict:
    rows = [token_ids(tokenizer, text) for text in texts]
    quantized = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    exact = ort.InferenceSession(float_model.SerializeToString(), providers=["CPUExecutionProvider"])
    alone = vectors(quantized, [[row] for row in rows])
    together = vectors(quantized, [rows[at : at + 32] for at in range(0, len(rows), 32)])
    return {
        "texts": len(texts),
        "cosineToFloat": spread((alone * vectors(exact, [[row] for row in rows])).sum(1)),
        "cosineAloneToBatch": spread((alone * together).sum(1)),
    }


def keep_reference(target: Path, source: Path, tokenizer) -> dict | None:
    """Vectors of sentence-transformers' own pipeline for 300 texts, kept for the product's test, and how far ours are."""
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError:
        return None
    model = SentenceTransformer(str(source), device="cpu")
    model.max_seq_length = MAX_TOKENS
    texts = sentences(REFERENCES)
    theirs = model.encode(texts, normalize_embeddings=True).astype("<f4")
    (target / "reference.json").write_text(json.dumps(texts, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    (target / "reference.f32").write_bytes(theirs.tobytes())
    session = ort.InferenceSession(str(target / "model.onnx"), providers=["CPUExecutionProvider"])
    ours = vectors(session, [[token_ids(tokenizer, text)] for text in texts])
    return spread((theirs * ours).sum(1))


def spread(cosines: np.ndarray) -> dict:
    return {"min": round(float(cosines.min()), 5), "mean": round(float(cosines.mean()), 5)}


def describe(target: Path, arguments: argparse.Namespace, shape: Shape, measured: dict) -> None:
    files = ["model.onnx", "tokenizer.json", "tokenizer_config.json"]
    described = {
        "name": arguments.name,
        "dimensions": shape.hidden,
        "maxTokens": MAX_TOKENS,
        "sha256": {name: hashlib.sha256((target / name).read_bytes()).hexdigest() for name in files},
        "measured": measured,
    }
    (target / "model.json").write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
