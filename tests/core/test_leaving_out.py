"""What goes when something is left out: nothing else, and no space stays behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import leaving_out
from core.language.text.sentences import split

ONE, TWO, THREE = "I sold a jug.", "Call 07700 900123!", "The cat slept."


def without(text: str, words: str) -> str:
    start = text.index(words)
    span = leaving_out.sentences(text, start, start + len(words))
    return text[: span.start] + text[span.end :]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{ONE} {TWO} {THREE}", f"{ONE} {THREE}"),
        (f"{TWO} {THREE}", THREE),
        (f"{ONE} {TWO}", ONE),
        (f"{ONE} {TWO}  ", ONE),
        (TWO, ""),
        (f"{ONE}\n\n{TWO}\n\n{THREE}", f"{ONE}\n\n{THREE}"),
        (f"{ONE}\n\n{TWO}", ONE),
        (f"{TWO}\n{THREE}", THREE),
        (f"{ONE} {TWO}\n\n{THREE}", f"{ONE}\n\n{THREE}"),
        (f"{ONE}\n{TWO} {THREE}", f"{ONE}\n{THREE}"),
    ],
)
def test_a_sentence_goes_with_its_space(text: str, left: str) -> None:
    assert without(text, "07700 900123") == left


def test_all_sentences_that_hold_it_go() -> None:
    assert without(f"{ONE} {TWO} {THREE} Then it rained.", "900123! The cat") == (
        f"{ONE} Then it rained."
    )


@given(st.text(alphabet="Ab .!?\n,“”", max_size=80), st.data())
def test_all_other_sentences_stay(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    gone = leaving_out.sentences(text, start, end)
    assert 0 <= gone.start <= gone.end <= len(text)
    held = [s for s in split(text) if s.start < end and start < s.end]
    kept = [s for s in split(text) if s not in held]
    assert all(gone.start <= s.start and s.end <= gone.end for s in held)
    assert all(s.end <= gone.start or gone.end <= s.start for s in kept)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("My sister Anna came by.", "My sister came by."),
        ("My sister Anna's bike is red.", "My sister's bike is red."),
        ("My sister, Anna, came by.", "My sister came by."),
        ("My sister, Anna came by.", None),
        ("A woman called Anna came by.", None),
        ("Anna came by.", None),
        ("We met.\nAnna came by.", None),
    ],
)
def test_a_name_is_left_out_beside_its_role(text: str, left: str | None) -> None:
    start = text.index("Anna")
    span = leaving_out.name(text, start, start + 4)
    assert (span and text[: span.start] + text[span.end :]) == left
