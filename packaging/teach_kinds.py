"""Lets a larger model say how posts that nobody labelled read, for the small one to learn from.

    python packaging/teach_kinds.py --model DIR --more FILE ... --pool FILE --out FILE

Needs NumPy, SciPy, PyTorch and Transformers (not part of the project's environment), and a sentence
encoder in DIR (all-MiniLM-L6-v2, Apache-2.0). The encoder is tuned on the home-made posts and those of
the FILEs after --more; what it says is averaged with what a small model that learnt from the same
posts says. The posts that the shipped weights are judged on are never seen here. Each text of the pool
("text", one JSON object a line) is written to --out with its "shares" of the six kinds and how far it
"pushes"; train_kinds.py learns from such posts as from labelled ones.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from kinds_fit import KINDS, fit, softmax
from torch.nn import Linear, functional
from train_kinds import feature_names, home_made, matrices, real_posts
from transformers import AutoModel, AutoTokenizer

SHARE = 0.45  # of the encoder; the rest is the small model's
LENGTH = 112  # word pieces that are read
BATCH, EPOCHS, RATE = 32, 3, 7e-5
_LINK = re.compile(r"https?://(?:www\.)?([\w.-]+)(\S*)")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff]+")


def plain(text: str) -> str:
    """As the encoder reads it: a link by its host and the words in it, an emoji by that it is one."""

    def told(link: re.Match[str]) -> str:
        host = link[1].lower()
        words = re.findall(r"[a-z]{3,}", link[2].lower())[:8]
        return " link " + ("" if len(host) < 9 else " ".join([host, *words]) + " ")

    text = _EMOJI.sub(" emoji ", _LINK.sub(told, text))
    return " ".join(re.sub(r"\n+", " ; ", text).replace("#", " # ").split())


class Encoder:
    """A sentence encoder with a layer for the six kinds and for pushing."""

    def __init__(self, folder: Path) -> None:
        self.pieces = AutoTokenizer.from_pretrained(folder)
        self.body = AutoModel.from_pretrained(folder)
        self.head = Linear(2 * self.body.config.hidden_size, KINDS + 1)

    def sums(self, texts: list[str]) -> Any:
        """Seven numbers for each text."""
        read = self.pieces(
            [plain(text) for text in texts],
            padding=True,
            truncation=True,
            max_length=LENGTH,
            return_tensors="pt",
        )
        states, there = self.body(**read).last_hidden_state, read["attention_mask"][..., None]
        mean = (states * there).sum(1) / there.sum(1)
        both = torch.cat([mean, states[:, 0]], 1)
        return self.head(functional.dropout(both, 0.1, self.body.training))


def batches(texts: list[str], chance: np.random.RandomState) -> Iterator[np.ndarray]:
    """Rows in any order, those of like length together."""
    order = chance.permutation(len(texts))
    size, found = 24 * BATCH, []
    for start in range(0, len(order), size):
        near = sorted(order[start : start + size], key=lambda row: len(texts[row]))
        found += [np.array(near[i : i + BATCH]) for i in range(0, len(near), BATCH)]
    yield from (found[i] for i in chance.permutation(len(found)))


def tuned(
    folder: Path, posts: list[dict[str, Any]], target: np.ndarray, weight: np.ndarray
) -> Encoder:
    """The encoder, tuned on all of `posts`."""
    torch.manual_seed(0)
    chance, texts = np.random.RandomState(0), [post["text"] for post in posts]
    model = Encoder(folder)
    model.body.train()
    wanted, counts = torch.tensor(target).float(), torch.tensor(weight).float()
    groups = [
        {"params": list(model.body.parameters()), "lr": RATE},
        {"params": list(model.head.parameters()), "lr": 15 * RATE},
    ]
    adam = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * -(-len(texts) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * (1 - step / steps)
    )
    for _ in range(EPOCHS):
        for rows in batches(texts, chance):
            sums, share = model.sums([texts[row] for row in rows]), wanted[rows]
            loss = -(share[:, :KINDS] * sums[:, :KINDS].log_softmax(1)).sum(1)
            loss = loss + functional.binary_cross_entropy_with_logits(
                sums[:, KINDS], share[:, KINDS], reduction="none"
            )
            adam.zero_grad()
            (loss * counts[rows]).mean().backward()
            torch.nn.utils.clip_grad_norm_(model.body.parameters(), 1.0)
            adam.step()
            pace.step()
    model.body.eval()
    return model


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("--model", "--pool", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--more", type=Path, nargs="+", required=True)
    given = parser.parse_args()
    posts = home_made(late=False) + real_posts(given.more)
    pool = [{**p, "shares": [0.0] * KINDS, "pushes": 0.0} for p in real_posts([given.pool])]
    names = feature_names(posts)
    data = matrices(posts, names)
    small = fit(data)
    model = tuned(given.model, posts, data.target, data.weight)
    with given.out.open("w", encoding="utf-8") as out, torch.no_grad():
        for start in range(0, len(pool), BATCH):
            some = pool[start : start + BATCH]
            read = model.sums([post["text"] for post in some]).numpy()
            sums = (1 - SHARE) * small.sums(matrices(some, names)) + SHARE * read
            shares, pushes = softmax(sums[:, :KINDS]), 1 / (1 + np.exp(-sums[:, KINDS]))
            for post, share, push in zip(some, shares, pushes, strict=True):
                told = {
                    "text": post["text"],
                    "shares": [round(float(n), 4) for n in share],
                    "pushes": round(float(push), 4),
                }
                out.write(json.dumps(told, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
