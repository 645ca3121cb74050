"""BERT read from an ONNX file as LangChain4j packages it, and written back to the same graph."""

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

HEADS = {384: 12, 512: 8}  # by width


def stored_weights(model):
    """Where each parameter is stored: its initializer's name, and whether it is stored transposed.

    An exporter renames the matrices of linear layers; the bias added to a product tells whose matrix it is.
    """
    stored = {i.name for i in model.graph.initializer}
    where = {name: (name, False) for name in stored if name.startswith(("embeddings.", "encoder."))}
    readers = {}
    for node in model.graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    for node in model.graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            added = next(reader for reader in readers[node.output[0]] if reader.op_type == "Add")
            bias = next(name for name in added.input if name in stored)
            where[bias[: -len("bias")] + "weight"] = (node.input[1], True)
    return {name: place for name, place in where.items() if "position_ids" not in name}


class Bert(nn.Module):
    """Forward: token ids and mask, both batch x tokens -> states, batch x tokens x width."""

    def __init__(self, path):
        super().__init__()
        self.source = onnx.load(path)
        self.where = stored_weights(self.source)
        arrays = {i.name: i for i in self.source.graph.initializer}
        self.parts = nn.ParameterDict()
        for name, (stored, transposed) in self.where.items():
            array = numpy_helper.to_array(arrays[stored]).astype(np.float32)
            self.parts[name.replace(".", "/")] = nn.Parameter(torch.from_numpy((array.T if transposed else array).copy()))
        self.layers = 1 + max(int(name.split(".")[2]) for name in self.where if name.startswith("encoder."))
        self.width = self.part("embeddings.word_embeddings.weight").shape[1]

    def part(self, name):
        return self.parts[name.replace(".", "/")]

    def linear(self, x, name):
        return F.linear(x, self.part(name + ".weight"), self.part(name + ".bias"))

    def norm(self, x, name):
        return F.layer_norm(x, (self.width,), self.part(name + ".weight"), self.part(name + ".bias"), 1e-12)

    def forward(self, ids, mask, dropout=0.0):
        x = F.embedding(ids, self.part("embeddings.word_embeddings.weight"))
        x = x + self.part("embeddings.position_embeddings.weight")[torch.arange(ids.shape[1])]
        x = x + self.part("embeddings.token_type_embeddings.weight")[0]
        x = F.dropout(self.norm(x, "embeddings.LayerNorm"), dropout, self.training)
        batch, tokens, width = x.shape
        seen = mask[:, None, None, :].bool()
        for layer in range(self.layers):
            at = f"encoder.layer.{layer}."
            query, key, value = (
                self.linear(x, at + "attention.self." + part).view(batch, tokens, HEADS[width], -1).transpose(1, 2)
                for part in ("query", "key", "value")
            )
            attended = F.scaled_dot_product_attention(query, key, value, attn_mask=seen)
            attended = attended.transpose(1, 2).reshape(batch, tokens, width)
            attended = self.linear(attended, at + "attention.output.dense")
            x = self.norm(x + F.dropout(attended, dropout, self.training), at + "attention.output.LayerNorm")
            inner = self.linear(F.gelu(self.linear(x, at + "intermediate.dense")), at + "output.dense")
            x = self.norm(x + F.dropout(inner, dropout, self.training), at + "output.LayerNorm")
        return x

    def save(self, path):
        out = onnx.ModelProto()
        out.CopyFrom(self.source)
        arrays = {i.name: i for i in out.graph.initializer}
        for name, (stored, transposed) in self.where.items():
            array = self.part(name).detach().float().numpy()
            array = np.ascontiguousarray(array.T if transposed else array)
            arrays[stored].CopyFrom(numpy_helper.from_array(array, stored))
        onnx.save(out, path)


def pooled(states, mask, pooling):
    """The vectors of texts, of length one: the first token's, or the mean of all tokens'."""
    if pooling == "first":
        return F.normalize(states[:, 0].float(), dim=-1)
    weights = mask[..., None].float()
    return F.normalize((states.float() * weights).sum(1) / weights.sum(1), dim=-1)
