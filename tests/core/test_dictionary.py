"""Spelling: which words are looked at, what is right, and what may have been meant."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import dictionary
from core.dictionary import Speller, fitting, languages, words_of
from core.services import Services

TEXT = (
    "The kiln’s teh co-op: see https://foo.bar/baz, me@you.org, #glaze @anna NASA iPhone "
    "3rd file.txt **bold** end. Café “don’t”"
)


@pytest.fixture(scope="module")
def english() -> Speller:
    return Speller(next(each for each in languages() if each.code == "en_US"))


def test_only_words_are_looked_at() -> None:
    words = [word for _, word in words_of(TEXT)]
    assert words == ["The", "kiln’s", "teh", "co", "op", "see", "bold", "end", "Café", "don’t"]


@given(st.text(max_size=80))
def test_each_word_stands_where_it_is_said(text: str) -> None:
    for start, word in words_of(text):
        assert text[start : start + len(word)] == word


@pytest.mark.parametrize("word", ["kiln", "don’t", "Anna's", "London", "glazing"])
def test_right_words(english: Speller, word: str) -> None:
    assert english.knows(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("teh", "the"),
        ("recieve", "receive"),
        ("definately", "definitely"),
        ("accomodate", "accommodate"),
        ("wich", "which"),
        ("tommorow", "tomorrow"),
        ("dont", "don't"),
        ("didn’r", "didn’t"),
    ],
)
def test_what_was_meant_is_among_the_first(english: Speller, word: str, meant: str) -> None:
    assert not english.knows(word)
    assert meant in english.suggest(word)


@pytest.mark.parametrize(
    "word",
    [
        "grey",
        "colours",
        "Favourite",
        "neighbourhood",
        "theatre",
        "centred",
        "realised",
        "organisation",
        "travelled",
        "modelling",
        "fulfil",
        "skilful",
        "enrolment",
        "defence",
        "catalogue",
        "programme",
        "judgement",
        "pyjamas",
        "cheque",
        "tyres",
        "ploughed",
        "cosier",
        "jewellery",
        "learnt",
        "dreamt",
        "woollen",
        "manoeuvre",
        "archaeology",
        "sulphur",
        "harbour’s",
        "moustache",
    ],
)
def test_british_spellings_are_right_where_only_an_american_dictionary_is(
    english: Speller, word: str
) -> None:
    assert english.knows(word)


@pytest.mark.parametrize(
    "word", ["teh", "coulour", "greey", "travveled", "recieve", "freind", "wierd"]
)
def test_slips_stay_slips(english: Speller, word: str) -> None:
    assert not english.knows(word)


@pytest.mark.parametrize("word", ["Łódź", "Kőszeg", "שלום", "привет", "Ђорђе"])
def test_what_the_dictionary_has_no_letters_for_is_not_called_wrong(
    english: Speller, word: str
) -> None:
    assert english.knows(word)


def test_nothing_is_suggested_for_noise(english: Speller) -> None:
    assert english.suggest("xqzvbnmkjh") == []


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ("en-GB", "en_GB"),
        ("en_AU", "en_US"),
        ("de-AT", "de_DE"),
        ("fr", "fr"),
        ("ja_JP", ""),
        ("C", ""),
    ],
)
def test_the_nearest_dictionary_is_taken(wanted: str, code: str) -> None:
    assert fitting(["de_DE", "en_GB", "en_US", "fr"], wanted) == code


def test_dictionaries_of_the_computer_are_found_and_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xx_YY.dic").write_text("2\nbrenne\nglasur\n", "utf-8")
    (tmp_path / "xx_YY.aff").write_text("SET UTF-8\n", "utf-8")
    (tmp_path / "lonely.dic").write_text("1\nword\n", "utf-8")
    monkeypatch.setattr(dictionary, "_PLACES", (str(tmp_path), "/nowhere"))
    languages.cache_clear()
    found = {each.code: each for each in languages()}
    languages.cache_clear()
    assert set(found) == {"en_US", "xx_YY"}
    speller = Speller(found["xx_YY"])
    assert speller.knows("glasur")
    assert not speller.knows("kiln")


def test_own_words_are_kept_once(services: Services) -> None:
    own = services.writing.words
    own.add("celadon")
    own.add("celadon")
    own.add("Anagama")
    assert own.everything() == ["Anagama", "celadon"]
    own.remove("celadon")
    assert own.everything() == ["Anagama"]
