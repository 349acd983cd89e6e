"""A long text becomes a thread: every part fits, nothing is lost, nothing is torn."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.networks import count, get, names, split
from core.networks.characters import grapheme_starts
from core.networks.splitting import split_text

NUMBER = re.compile(r" \((\d+)/(\d+)\)\Z")
SHORT = ["x", "bluesky", "mastodon", "threads", "instagram"]
FAMILY = "👨‍👩‍👧‍👦"

words = st.sampled_from(
    [
        "Ton", "brennt", "e.g.", "Dr.", "A", "kiln,", "glaze;", "“done.”", "why?", "No!", "…", "😷",
        FAMILY * 3, "🇩🇪", "ä" * 30, "@ines@pottery.example", "@ines", "#ceramics",
        "https://example.org/a/rather/long/path?and=more#there", "example.org/x,",
        "吾輩は猫である。", "名前、", "ภาษาไทย", "हिन्दी", "x" * 400, "e" + "\u0301" * 5,
    ]
)  # fmt: skip
gaps = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\t", "", "\u00a0", "\u3000"])
prose = st.lists(st.tuples(words, gaps), min_size=15, max_size=90).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


def squeezed(text: str) -> str:
    return "".join(text.split())


def stripped(parts: list[str]) -> list[str]:
    return [NUMBER.sub("", part) for part in parts]


def places(text: str, parts: list[str]) -> list[int]:
    """Where the parts begin and end in the text: in order, with white space between them alone."""
    at, found = 0, []
    for part in parts:
        start = text.index(part, at)
        assert not text[at:start].strip()
        at = start + len(part)
        found += [start, at]
    assert not text[at:].strip()
    return found


@settings(max_examples=60)
@given(prose, st.sampled_from(SHORT), st.booleans())
def test_every_part_fits_and_nothing_is_lost(text: str, name: str, number: bool) -> None:
    parts = split(name, text, number=number)
    bare = stripped(parts) if number and len(parts) > 1 else parts
    for part in parts:
        assert part
        assert count(name, part).valid
    found = places(text, bare)
    starts = {*grapheme_starts(text), len(text)}
    assert starts.issuperset(found)
    if number and len(parts) > 1:
        numbers = [NUMBER.search(part) for part in parts]
        assert [m.groups() for m in numbers if m] == [
            (str(i), str(len(parts))) for i in range(1, len(parts) + 1)
        ]


@settings(max_examples=60)
@given(prose, st.sampled_from(["x", "bluesky", "mastodon", "threads"]))
def test_links_mentions_and_words_stay_whole(text: str, name: str) -> None:
    found = places(text, split(name, text))
    for token in re.finditer(r"(?:https?://|[@#])[!-~]+|[A-Za-zäö]+", text):
        if count(name, token[0]).valid and len(token[0]) < 200:
            for place in found:
                assert not token.start() < place < token.end(), (token[0], place)


@settings(max_examples=60)
@given(st.text(max_size=900), st.sampled_from(["x", "bluesky", "mastodon"]))
def test_any_text_at_all(text: str, name: str) -> None:
    refused = re.search("[\ufffe\ufeff\uffff]", text) if name == "x" else None
    parts = split(name, text)
    assert squeezed("".join(parts)) == squeezed(text)
    for part in parts:
        one = count(name, part)
        assert one.length <= 300 or name == "mastodon"
        assert one.valid or refused


def test_a_text_that_fits_is_one_part_as_it_is() -> None:
    text = "  Short, and with its white space. \n"
    assert split("x", text) == [text]
    assert split("x", text, number=True) == [text]


@pytest.mark.parametrize("text", ["", " ", "\n" * 900, "\u3000" * 900])
def test_nothing_becomes_nothing(text: str) -> None:
    assert split("x", text) == []


@pytest.mark.parametrize("name", [name for name in names() if not get(name).limit])
def test_without_a_limit_nothing_is_cut(name: str) -> None:
    text = "A sentence. " * 20_000
    assert split(name, text, number=True) == [text]


def test_a_sentence_end_comes_before_a_fuller_part() -> None:
    first = "The kiln was cold when I came in. " * 5
    second = "So I lit it again, and while it warmed I swept, " * 4 + "and that was that."
    parts = split("x", first + second)
    assert parts[0] == first.strip()
    assert parts[1] == second


def test_a_short_sentence_stays_alone_to_keep_the_next_one_whole() -> None:
    long = "This one goes on " + "and on " * 35 + "to its end."
    assert len(long) <= 280 < len(f"Yes, well. {long}")
    assert split("x", f"Yes, well. {long}") == ["Yes, well.", long]


def test_a_long_sentence_is_cut_at_a_clause_then_between_words() -> None:
    clause = "while it warmed up I swept the whole floor of the shop twice over"
    parts = split("x", f"{clause}, " * 8)
    assert all(part.endswith("over,") for part in parts)
    parts = split("x", "and on " * 100)
    assert all(re.fullmatch(r"(and on ?|on ?|and ?)+", part) for part in parts)
    assert len(parts) == 3


def test_a_blank_line_is_the_best_place() -> None:
    upper = "One thing happened. " * 9
    text = upper.strip() + "\n\n" + "Then another thing. " * 9
    assert split("x", text)[0] == upper.strip()


@pytest.mark.parametrize(
    ("left", "right"),
    [("Dr.", "Smith"), ("e.g.", "this"), ("7 p.m.", "sharp"), ("J.", "Smith"), ("No.", "5")],
)
def test_an_abbreviation_is_no_sentence_end(left: str, right: str) -> None:
    text = "a " * 100 + f"the story of {left} {right} " + "word " * 40
    assert f"{left} {right}" in split("x", text)[0]


def test_numbers_have_room_even_from_ten_parts_on() -> None:
    parts = split("x", "A sentence of five words. " * 150, number=True)
    assert len(parts) > 10
    assert parts[0].endswith(f" (1/{len(parts)})")
    assert parts[-1].endswith(f" ({len(parts)}/{len(parts)})")
    assert all(count("x", part).valid for part in parts)


def test_ideographs_are_cut_after_their_full_stop() -> None:
    parts = split("x", "吾輩は猫である。名前はまだ無い。" * 20)
    assert all(part.endswith("。") for part in parts)


def test_ideographs_around_a_link_leave_it_whole() -> None:
    text = "猫" * 135 + "https://example.org/abc" + "犬" * 135
    parts = split("x", text)
    assert sum("https://example.org/abc" in part for part in parts) == 1
    assert "".join(parts) == text


def test_a_word_too_long_is_cut_between_graphemes() -> None:
    assert split("bluesky", "a" * 700) == ["a" * 300, "a" * 300, "a" * 100]
    parts = split("bluesky", FAMILY * 250)
    assert [len(part) // len(FAMILY) for part in parts] == [120, 120, 10]


def test_a_grapheme_too_long_is_cut_all_the_same() -> None:
    text = "e" + "\u0301" * 2000
    parts = split("bluesky", text)
    assert "".join(parts) == text
    assert all(count("bluesky", part).valid for part in parts)


def test_threads_never_gets_six_links_in_one_part() -> None:
    text = " ".join(f"https://a.com/{n}" for n in range(13))
    parts = split("threads", text)
    assert len(parts) == 3
    assert all(count("threads", part).valid for part in parts)


def test_a_long_newsletter_is_split_in_reasonable_time() -> None:
    text = "I went to the market, and it rained. Nobody came; we had soup. " * 1600
    parts = split("x", text, number=True)
    assert squeezed("".join(stripped(parts))) == squeezed(text)


def test_a_word_without_end_is_asked_about_from_its_beginning() -> None:
    """Asked about as a whole for each of its parts, five million letters would take hours."""
    asked = 0

    def fits(text: str) -> bool:
        nonlocal asked
        asked += len(text)
        return len(text) <= 300

    word = "x" * 60_000
    parts = split_text(f"Look at {word} and this.", fits, number=False)
    assert "".join(parts).replace(" ", "") == f"Lookat{word}andthis."
    assert max(map(len, parts)) == 300
    assert asked < 20 * len(word)


def test_a_long_word_that_fits_stays_whole_with_what_stands_beside_it() -> None:
    text = f"{'y' * 300} {'x' * 9000} and this. {'z' * 9000}"
    parts = split_text(text, lambda part: len(part) <= 9500, number=False)
    assert parts == [f"{'y' * 300} {'x' * 9000} and this.", "z" * 9000]
