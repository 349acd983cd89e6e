"""What may be stored: any text comes out whole, printable and as UTF-8."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import MARK_OFF, MARK_ON
from core.text import clean, first_words, in_place, tidy_names, to_json

ANY = st.text(st.characters(), max_size=60)  # lone surrogates and NUL included


@given(ANY)
def test_whatever_comes_in_can_be_written(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert "\x00" not in cleaned
    assert "\r" not in cleaned
    assert clean(cleaned) == cleaned


@given(st.text(max_size=60))
def test_plain_text_is_left_alone(text: str) -> None:
    harmless = text.translate(dict.fromkeys(map(ord, f"\x00\r{MARK_ON}{MARK_OFF}")))
    assert clean(harmless) == harmless


def test_what_becomes_of_odd_characters() -> None:
    assert clean("a\r\nb\rc\n") == "a\nb\nc\n"
    assert clean("a\x00b") == "ab"
    assert clean("\ud83e\uddc0") == "🧀"
    assert clean("x\ud800y") == "x\ufffdy"
    assert clean("\udc00\ud800") == "\ufffd\ufffd"
    assert clean(f"{MARK_ON}found{MARK_OFF}") == "found"


@given(ANY, st.integers(2, 40))
def test_first_words_are_one_short_line(text: str, limit: int) -> None:
    words = first_words(text, limit)
    assert len(words) <= limit
    assert words == words.strip()
    assert len(words.splitlines()) <= 1


def test_first_words() -> None:
    assert first_words("\n\n  ## A *day*\nmore") == "A *day*"
    assert first_words("one two three", 9) == "one two…"
    assert first_words("incomprehensibilities", 5) == "inco…"
    assert first_words("exactly ten", 11) == "exactly ten"
    assert first_words(" \n\t") == ""


def test_names_as_typed() -> None:
    assert tidy_names(["#clay", " Clay ", "@Maria", "two  words", "#", "", "\x00"]) == (
        "clay", "Maria", "two words",
    )  # fmt: skip


def test_json_is_short_and_readable() -> None:
    assert to_json(["Käse", 1, None]) == '["Käse",1,null]'


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("X came.", "A friend"),
        ("Rain. X came.", "A friend"),
        ("Rain.\n\n- X came.", "A friend"),
        ("“X came.”", "A friend"),
        ("Then X came.", "a friend"),
        ("Then, X came.", "a friend"),
    ],
)
def test_words_have_a_capital_where_a_sentence_opens(text: str, reads: str) -> None:
    assert in_place("a friend", text, text.index("X")) == reads


@given(st.lists(st.text("#@ a\t\u3000\x00")))
def test_tidy_names_are_tidy(names: list[str]) -> None:
    tidy = tidy_names(names)
    assert tidy_names(tidy) == tidy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- milk\n- clay", "milk"),
        ("* [ ] call the bank", "call the bank"),
        ("> - said he", "said he"),
        ("```python\nfire(kiln)\n```", "fire(kiln)"),
        ("---\nThe kiln", "The kiln"),
        ("#tag first", "#tag first"),
        ("-5 degrees", "-5 degrees"),
        ("**Bold** words", "**Bold** words"),
        ("```\n```", ""),
    ],
)
def test_first_words_are_without_the_marks_of_a_line(text: str, said: str) -> None:
    assert first_words(text) == said
