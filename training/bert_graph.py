"""The encoder as an ONNX graph, written out: embeddings, layers, mean pooling, unit length.

Nothing is traced, so the graph holds exactly what stands here. Weights of the matrix products are stored in 8 bits by
block and the word table in 8 bits by row; activations stay float, so a vector depends on its own text alone and not on
what shares its batch.
"""

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

BLOCK = 32
OPSET = 21
MICROSOFT = "com.microsoft"


@dataclass(frozen=True)
class Shape:
    """What of a BERT configuration the graph needs."""

    layers: int
    heads: int
    hidden: int
    epsilon: float

    @classmethod
    def of(cls, config: dict) -> "Shape":
        return cls(
            config["num_hidden_layers"], config["num_attention_heads"], config["hidden_size"], config["layer_norm_eps"]
        )


class Graph:
    """Collects nodes and weights; each method adds one operation and returns the name of its result."""

    def __init__(self, quantized: bool) -> None:
        self.quantized = quantized
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self._made = 0

    def op(self, kind: str, *inputs: str, domain: str = "", **attributes) -> str:
        return self.ops(kind, 1, *inputs, domain=domain, **attributes)[0]

    def ops(self, kind: str, results: int, *inputs: str, domain: str = "", **attributes) -> list[str]:
        self._made += 1
        names = [f"{kind}_{self._made}_{i}" for i in range(results)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names

    def constant(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def linear(self, name: str, x: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """x · weightᵀ + bias; weight as PyTorch keeps it, (out, in)."""
        if not self.quantized:
            product = self.op("MatMul", x, self.constant(f"{name}.weight", weight.T.copy()))
        else:
            values, scales = eight_bits(weight, BLOCK)
            out, inner = weight.shape
            product = self.op(
                "MatMulNBits",
                x,
                self.constant(f"{name}.weight", values.reshape(out, inner // BLOCK, BLOCK)),
                self.constant(f"{name}.scales", scales.reshape(-1)),
                domain=MICROSOFT,
                K=inner,
                N=out,
                bits=8,
                block_size=BLOCK,
            )
        return self.op("Add", product, self.constant(f"{name}.bias", bias))

    def norm(self, name: str, x: str, weight: np.ndarray, bias: np.ndarray, epsilon: float) -> str:
        scale, shift = self.constant(f"{name}.weight", weight), self.constant(f"{name}.bias", bias)
        return self.op("LayerNormalization", x, scale, shift, axis=-1, epsilon=epsilon)

    def rows(self, name: str, table: np.ndarray, ids: str) -> str:
        """The table's rows of these ids."""
        if not self.quantized:
            return self.op("Gather", self.constant(name, table), ids)
        scales = np.abs(table).max(axis=1, keepdims=True).astype(np.float32) / 127
        values = np.round(table / np.maximum(scales, 1e-12)).astype(np.int8)
        gathered = self.op("Gather", self.constant(name, values), ids)
        scale = self.op("Gather", self.constant(f"{name}.scales", scales), ids)
        return self.op("Mul", self.op("Cast", gathered, to=TensorProto.FLOAT), scale)


def eight_bits(weight: np.ndarray, block: int) -> tuple[np.ndarray, np.ndarray]:
    """Unsigned bytes around 128 and one scale a block, as MatMulNBits reads them without zero points."""
    blocks = weight.reshape(weight.shape[0], -1, block)
    largest = np.abs(blocks).max(axis=2, keepdims=True)
    scales = np.maximum(largest, 1e-12) / 127
    values = np.clip(np.round(blocks / scales) + 128, 0, 255).astype(np.uint8)
    return values, scales.squeeze(2).astype(np.float32)


def build(state: dict[str, np.ndarray], shape: Shape, quantized: bool) -> onnx.ModelProto:
    """input_ids, attention_mask (int64, batch × tokens) → embedding (float, batch × hidden, unit length)."""
    g = Graph(quantized)
    hidden = embedded(g, state, shape)
    mask = g.op("Cast", "attention_mask", to=TensorProto.INT32)
    for layer in range(shape.layers):
        hidden = encoder_layer(g, state, shape, f"encoder.layer.{layer}", hidden, mask)
    pooled(g, hidden)
    batch = ["batch", "tokens"]
    graph = helper.make_graph(
        g.nodes,
        "sentence-encoder",
        [helper.make_tensor_value_info(name, TensorProto.INT64, batch) for name in ("input_ids", "attention_mask")],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", shape.hidden])],
        g.weights,
    )
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)], ir_version=10
    )
    model.producer_name = "resync"
    return model


def embedded(g: Graph, state: dict[str, np.ndarray], shape: Shape) -> str:
    words = g.rows("words", state["embeddings.word_embeddings.weight"], "input_ids")
    # every text is of type 0: its row is part of the positions
    positions = (
        state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
    )
    tokens = g.op("Shape", "input_ids", start=1, end=2)
    zero, axis = g.constant("zero", np.array([0], np.int64)), g.constant("axis", np.array([0], np.int64))
    position = g.op("Slice", g.constant("positions", positions), zero, tokens, axis)
    name = "embeddings.LayerNorm"
    return g.norm(name, g.op("Add", words, position), state[f"{name}.weight"], state[f"{name}.bias"], shape.epsilon)


def encoder_layer(g: Graph, state: dict[str, np.ndarray], shape: Shape, name: str, x: str, mask: str) -> str:
    def of(part: str, kind: str) -> np.ndarray:
        return state[f"{name}.{part}.{kind}"]

    self_parts = [f"attention.self.{part}" for part in ("query", "key", "value")]
    joined = g.linear(
        f"{name}.attention",
        x,
        np.concatenate([of(part, "weight") for part in self_parts]),
        np.concatenate([of(part, "bias") for part in self_parts]),
    )
    query, key, value = g.ops("Split", 3, joined, axis=-1, num_outputs=3)
    attended = g.op(
        "MultiHeadAttention", query, key, value, "", mask, domain=MICROSOFT, num_heads=shape.heads
    )

    def project(part: str, y: str) -> str:
        return g.linear(f"{name}.{part}", y, of(part, "weight"), of(part, "bias"))

    def add_and_norm(part: str, y: str, residual: str) -> str:
        return g.norm(
            f"{name}.{part}", g.op("Add", y, residual), of(part, "weight"), of(part, "bias"), shape.epsilon
        )

    x = add_and_norm("attention.output.LayerNorm", project("attention.output.dense", attended), x)
    inner = g.op("Gelu", project("intermediate.dense", x))
    return add_and_norm("output.LayerNorm", project("output.dense", inner), x)


def pooled(g: Graph, hidden: str) -> None:
    """Mean over the tokens that are there, then unit length."""
    last, first = g.constant("last", np.array([-1], np.int64)), g.constant("tokens_axis", np.array([1], np.int64))
    mask = g.op("Unsqueeze", g.op("Cast", "attention_mask", to=TensorProto.FLOAT), last)
    total = g.op("ReduceSum", g.op("Mul", hidden, mask), first, keepdims=0)
    mean = g.op("Div", total, g.op("ReduceSum", mask, first, keepdims=0))
    length = g.op("ReduceL2", mean, last, keepdims=1)
    g.nodes.append(helper.make_node("Div", [mean, length], ["embedding"]))
