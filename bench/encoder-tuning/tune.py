"""Tunes a published sentence encoder on the situations of the product's corpus. See README.md beside it."""

import argparse
import csv
import hashlib
import json
import random
import struct
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from bert import Bert, pooled
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

PUBLISHED = {
    "minilm": ("all-minilm-l6-v2", "mean"),
    "bge-en": ("bge-small-en-v1.5", "first"),
    "bge-zh": ("bge-small-zh-v1.5", "first"),
}
# The one that is tuned, and those it is taught by: itself as published first.
TUNED = {"en": ("minilm", ["minilm", "bge-en"]), "zh": ("bge-zh", ["bge-zh"])}
LONGEST = 40  # tokens
OUT_OF_SCOPE = "out_of_scope"


class Sentences:
    """The corpus, and texts of public sets that are used without their labels."""

    def __init__(self, corpus, data, language, kept_back):
        self.texts, self.intents, self.situations, writers = [], [], [], []
        for file in sorted((Path(corpus) / language).glob("*.csv")):
            with open(file, encoding="utf-8", newline="") as lines:
                for row in csv.DictReader(lines):
                    situation = row.get("situation")
                    self.texts.append(row["text"])
                    self.intents.append(row["category"])
                    self.situations.append((row["category"], situation) if situation else None)
                    writers.append(row["writer"])
        self.taught = [i for i, writer in enumerate(writers) if writer not in kept_back]
        others = public_texts(data) if language == "en" and data else []
        self.plain = self.taught + list(range(len(self.texts), len(self.texts) + len(others)))
        self.texts += others
        self.by_situation = defaultdict(list)
        self.alone = defaultdict(list)
        for i in self.taught:
            (self.by_situation[self.situations[i]] if self.situations[i] else self.alone[self.intents[i]]).append(i)
        for situation in [s for s, texts in self.by_situation.items() if len(texts) < 2]:
            self.alone[situation[0]] += self.by_situation.pop(situation)
        self.of_intent = defaultdict(list)
        for situation in self.by_situation:
            self.of_intent[situation[0]].append(situation)

    def draw(self, intents):
        """Two wordings of two situations and one sentence more of some intents, and some that no intent is meant by."""
        drawn = []
        for intent in random.sample([name for name in self.of_intent if name != OUT_OF_SCOPE], intents):
            for situation in random.sample(self.of_intent[intent], min(2, len(self.of_intent[intent]))):
                drawn += random.sample(self.by_situation[situation], 2)
            drawn += random.sample(self.alone[intent], min(1, len(self.alone[intent])))
        for situation in random.sample(self.of_intent[OUT_OF_SCOPE], 5):
            drawn += random.sample(self.by_situation[situation], 2)
        return drawn + random.sample(self.alone[OUT_OF_SCOPE], 6)

    def groups(self, drawn):
        """By situation and by intent; a sentence without either is a group of its own."""
        names = {}
        same_need = [names.setdefault(self.situations[i] or i, len(names)) for i in drawn]
        names = {}
        same_intent = [
            names.setdefault(self.intents[i] if self.intents[i] != OUT_OF_SCOPE else i, len(names)) for i in drawn
        ]
        return torch.tensor(same_need), torch.tensor(same_intent)


def public_texts(data):
    """CLINC150's and HWU64's training sentences, without what they mean."""
    with open(Path(data) / "clinc150/train_val.json", encoding="utf-8") as file:
        texts = [text for text, _ in json.load(file)["train"]]
    with open(Path(data) / "hwu64_fold1/train.csv", encoding="utf-8", newline="") as file:
        return texts + [row["text"] for row in csv.DictReader(file)]


class Encoder:
    def __init__(self, models, name):
        file, self.pooling = PUBLISHED[name]
        self.bert = Bert(str(Path(models) / f"{file}.onnx"))
        self.tokens = Tokenizer.from_file(str(Path(models) / f"{file}-tokenizer.json"))
        self.tokens.no_padding()
        self.tokens.enable_truncation(LONGEST)

    def ids(self, texts):
        return [encoding.ids for encoding in self.tokens.encode_batch(texts)]

    def vectors(self, ids, dropout=0.0):
        most = max(map(len, ids))
        padded = torch.zeros(len(ids), most, dtype=torch.long)
        mask = torch.zeros(len(ids), most, dtype=torch.long)
        for i, row in enumerate(ids):
            padded[i, : len(row)] = torch.tensor(row)
            mask[i, : len(row)] = 1
        with torch.autocast("cpu", torch.bfloat16):
            return pooled(self.bert(padded, mask, dropout), mask, self.pooling)

    def all_vectors(self, texts, at_once=256):
        ids = self.ids(texts)
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        rows = torch.zeros(len(ids), self.bert.width)
        self.bert.eval()
        with torch.no_grad():
            for start in range(0, len(order), at_once):
                places = order[start : start + at_once]
                rows[places] = self.vectors([ids[i] for i in places])
        return rows


def contrast(vectors, groups, sharpness):
    """Supervised contrastive loss (Khosla et al., NeurIPS 2020, equation 2): near to one's group, far from the rest."""
    same = torch.eye(len(groups), dtype=torch.bool)
    scores = (vectors @ vectors.T / sharpness).masked_fill(same, -1e9)
    others = (groups[:, None] == groups[None, :]) & ~same
    logs = scores - torch.logsumexp(scores, 1, keepdim=True)
    has = others.any(1)
    return -((logs * others).sum(1)[has] / others.sum(1)[has]).mean()


def likeness(student, teacher, sharpness=0.05):
    """How differently two encoders rank a batch's texts by nearness: Kullback-Leibler divergence."""
    same = torch.eye(len(student), dtype=torch.bool)
    by_teacher = (teacher @ teacher.T / sharpness).masked_fill(same, -1e4)
    by_student = (student @ student.T / sharpness).masked_fill(same, -1e4)
    wanted = F.softmax(by_teacher, 1)
    return (wanted * (F.log_softmax(by_teacher, 1) - F.log_softmax(by_student, 1))).sum(1).mean()


def tune(options):
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    sentences = Sentences(options.corpus, options.data, options.language, options.kept_back.split(","))
    name, teachers = TUNED[options.language]
    student = Encoder(options.models, name)
    ids = student.ids(sentences.texts)
    taught = torch.cat([Encoder(options.models, t).all_vectors(sentences.texts) for t in teachers], 1)
    taught = taught / len(teachers) ** 0.5
    width = student.bert.width
    towards = nn.Linear(width, taught.shape[1], bias=False)
    with torch.no_grad():
        towards.weight.copy_(torch.linalg.lstsq(F.normalize(taught[:, :width], dim=-1), taught).solution.T)
    by_intent = nn.Linear(width, 256, bias=False)
    nn.init.orthogonal_(by_intent.weight)
    optimizer = torch.optim.AdamW(
        [
            {"params": list(student.bert.parts.values())},
            {"params": [*by_intent.parameters(), *towards.parameters()], "lr": 1e-3},
        ],
        lr=options.rate,
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / 40) * max(0.02, 1 - step / options.steps)
    )
    began = time.time()
    for step in range(options.steps):
        student.bert.train()
        drawn = sentences.draw(16)
        same_need, same_intent = sentences.groups(drawn)
        vectors = student.vectors([ids[i] for i in drawn], 0.1)
        needs = contrast(vectors, same_need, 0.05)
        intents = contrast(F.normalize(by_intent(vectors), dim=-1), same_intent, 0.1)
        # Beside what it learns it must go on telling all other texts apart as well as its teachers do.
        plain = random.sample(sentences.plain, 96)
        vectors = student.vectors([ids[i] for i in plain], 0.1)
        wanted = taught[plain]
        away = (1 - (F.normalize(towards(vectors), dim=-1) * wanted).sum(1)).mean()
        ranked = likeness(vectors, wanted)
        loss = needs + 0.5 * intents + 2 * (5 * away + ranked)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.bert.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 25 == 0:
            figures = " ".join(f"{x.item():.3f}" for x in (needs, intents, away, ranked))
            print(f"step {step} of {options.steps}: {figures}, {time.time() - began:.0f} s", flush=True)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    whole = out / f"{options.name}-whole.onnx"
    student.bert.save(str(whole))
    quantize_dynamic(str(whole), str(out / f"{options.name}.onnx"), weight_type=QuantType.QInt8)
    marks = {hashlib.sha256(sentences.texts[i].encode()).digest()[:8] for i in sentences.taught}
    numbers = sorted(struct.unpack(">q", mark)[0] for mark in marks)
    (out / f"{options.name}.taught").write_bytes(b"".join(struct.pack(">q", number) for number in numbers))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=sorted(TUNED), required=True)
    parser.add_argument("--corpus", required=True, help="folder with en/ and zh/, the product's corpus")
    parser.add_argument("--models", required=True, help="folder with the published models and their tokenizers")
    parser.add_argument("--data", help="folder with clinc150/ and hwu64_fold1/; English alone")
    parser.add_argument("--kept-back", default="generated-street-1,generated-rough-1", help="writers never learnt from")
    parser.add_argument("--name", required=True, help="of the tuned model, such as zhiyin-en-1")
    parser.add_argument("--out", required=True)
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=1)
    tune(parser.parse_args())
