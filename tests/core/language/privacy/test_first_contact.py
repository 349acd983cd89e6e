"""Private matters that are told plainly, in sentences by themselves that nothing was learnt from."""

from pathlib import Path

import pytest

from core.language.privacy import privacy
from core.model import Private

LINES = (Path(__file__).parents[3] / "data" / "private" / "plainly.txt").read_text("utf-8").splitlines()  # fmt: skip


def share(mark: str, *, keen: bool) -> float:
    """The share of the lines with this mark in which a matter is found."""
    texts = [line[2:] for line in LINES if line.startswith(mark)]
    found = [
        any(f.type is not Private.PERSON for f in privacy.findings(text, keen=keen))
        for text in texts
    ]
    return sum(found) / len(found)


@pytest.mark.parametrize(("keen", "floor"), [(True, 0.75), (False, 0.66)])
def test_most_are_found(keen: bool, floor: float) -> None:
    assert share("+", keen=keen) >= floor


@pytest.mark.parametrize(("keen", "most"), [(True, 0.2), (False, 0.13)])
def test_few_harmless_ones_in_the_same_words_are(keen: bool, most: float) -> None:
    assert share("-", keen=keen) <= most
