"""Random and hostile text: nothing breaks, and every character can be accounted for."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.language.kinds import wording
from core.language.people import learn
from core.language.privacy import privacy
from core.language.suggest.suggest import accounted, from_entry
from core.language.text import sentences
from core.model import Kind
from core.register import Register

PIECES = st.sampled_from(
    [
        "I burnt the first tray of bread because I forgot the oven. ", "So, we carried the old piano up the stairs (all nine of them). ",
        "My sister Anna helped me with the kiln and laughed. ", "It was green. ", "Buy now and save 20%! ", "Ring 020 7946 0958 today. ",
        "I read [the book](https://x.org/a) twice on the tram to Leeds. ", "**We** finally _finished_ the shelf by hand. ", "Anyway — ", "שלום עולם. ",
        "مرحبا. ", "🎉🎉 ", "\x00", "\u202e", "\ud800", "```\n", "> ", "- ", "# ", "\n", "\n\n", "“I never asked,” said the man at the bakery. ",
        "How do you keep your bread? ", "Heute war ich im Wald und habe das alte Rad gefunden. ", "(", "[", "](", "`", "*", "\\", "!", "\u2028",
    ]
)  # fmt: skip
TEXTS = st.text(max_size=300) | st.lists(PIECES, max_size=25).map("".join)


@settings(max_examples=150)
@given(TEXTS, st.integers(0, 5), st.integers(1, 320))
def test_every_character_is_accounted_for(text: str, limit: int, network_limit: int) -> None:
    made = from_entry("e", text, limit=limit, network_limit=network_limit)
    assert len(made) <= limit
    for suggestion in made:
        assert accounted(suggestion, {"e": text})
        assert len(suggestion.text) <= network_limit
        assert 0 <= suggestion.score <= 1
        assert suggestion.kind is not Kind.SALES
        assert not wording.salesy(suggestion.text)
        for span in sentences.split(suggestion.text):
            assert not wording.salesy(suggestion.text[span.start : span.end])
        assert pieces_are_found(suggestion.text, text, suggestion)


def pieces_are_found(told: str, text: str, suggestion: object) -> bool:
    """The rule once more, written by other hands: what is left stands in the sources, in order."""
    marks = sorted(
        [(s.start, s.end) for s in (*suggestion.added, *suggestion.edits)]  # type: ignore[attr-defined]
    )
    left, at = [], 0
    for start, end in marks:
        left.append(told[at:start])
        at = end
    left.append(told[at:])
    slices = [text[s.start : s.end] for s in suggestion.sources]  # type: ignore[attr-defined]
    place = 0
    for piece in filter(None, left):
        while place < len(slices) and piece not in slices[place]:
            place += 1
        if place == len(slices):
            return False
    return True


@settings(max_examples=60)
@given(TEXTS)
def test_what_is_private_is_a_caution_or_not_there(text: str) -> None:
    for suggestion in from_entry("e", text):
        ours = suggestion.added[0].start if suggestion.added else len(suggestion.text)
        found = privacy.findings(suggestion.text[:ours])
        assert {f.text for f in found} <= {c.text for c in suggestion.cautions}


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "I baked bread and sold it. " * 37_000,
        "Anna met Ben. " * 71_000,
        "*[(" * 333_000,
        "🎉" * 1_000_000,
        "12 3-4 " * 140_000,
        "- a\n" * 250_000,
    ],
    ids=["one word", "prose", "names", "marks", "emoji", "numbers", "list"],
)
def test_a_megabyte_takes_bounded_time(text: str) -> None:
    begun = time.process_time()
    made = from_entry("e", text)
    assert time.process_time() - begun < 8
    assert all(accounted(suggestion, {"e": text}) for suggestion in made)


@settings(max_examples=80)
@given(TEXTS)
def test_every_finding_is_where_it_says(text: str) -> None:
    end = 0
    for finding in privacy.findings(text, people=["Anna", "ℌ"], roles={"anna": "my twin"}):
        assert text[finding.start : finding.end] == finding.text
        assert finding.text.strip()
        assert finding.start >= end
        end = finding.end


@settings(max_examples=80)
@given(TEXTS)
def test_every_character_belongs_to_one_sentence_or_is_white_space(text: str) -> None:
    spans = sentences.split(text)
    outside = [text[a.end : b.start] for a, b in pairwise(spans)]
    ends = [text[: spans[0].start], text[spans[-1].end :]] if spans else [text]
    assert not "".join([*outside, *ends]).strip()


@settings(max_examples=40)
@given(st.lists(TEXTS, max_size=4), st.lists(st.text(max_size=12), max_size=4))
def test_names_are_learnt_from_anything(texts: list[str], never: list[str]) -> None:
    names = Register(people=tuple(never), never=tuple(never))
    for one in learn.learn(texts, names):
        assert one.name.strip()
        assert 1 <= one.entries <= len(texts)
    for text in texts:
        for made in from_entry("e", text, names=names):
            assert not any(name in made.text.split() for name in never if name.strip())
