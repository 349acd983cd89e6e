"""Lines that were broken at a width are read as one; all others are left alone."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.privacy import privacy
from core.language.suggest import suggest
from core.language.text import markdown, wrapped
from core.model import Private

DAY = (
    "I took the ten past nine to the coast with one clean shirt and the big camera. "
    "The tide was so far out that the pier stood in sand like a table nobody had cleared. "
    "A man sold me tea from a van and asked whether I had come to see the wreck. "
    "I had never heard of a wreck, so he drew me a map of it on the lid of the cup."
)


def _wrap(text: str, width: int = 72) -> str:
    return "\n".join(textwrap.wrap(text, width))


def test_a_wrapped_paragraph_has_the_sentences_it_had_before() -> None:
    told = [sentence.text for sentence in markdown.prose(_wrap(DAY))]
    assert told == [sentence.text for sentence in markdown.prose(DAY)]
    assert len(told) == 4


def test_suggestions_are_the_same_and_each_break_is_a_recorded_join() -> None:
    text = _wrap(DAY)
    made = suggest.from_entry("e", text)
    assert [one.text for one in made] == [one.text for one in suggest.from_entry("e", DAY)]
    assert made
    for one in made:
        assert suggest.accounted(one, {"e": text})
        joins = [edit for edit in one.edits if edit.type == "join" and edit.before == "\n"]
        assert joins
        assert all(one.text[edit.start : edit.end] == " " for edit in joins)


def test_a_name_and_a_matter_are_found_over_the_end_of_a_line() -> None:
    text = _wrap(
        "We walked along the old railway as far as the second bridge and there my sister "
        "Philippa told me that the doctor wants her to go back for another blood test on Friday.",
        84,
    )
    assert "my sister\nPhilippa" in text
    found = privacy.findings(text)
    assert {Private.PERSON, Private.HEALTH} <= {finding.type for finding in found}
    assert all(text[f.start : f.end] == f.text for f in found)


def test_items_of_a_list_may_be_wrapped_too() -> None:
    lines = textwrap.wrap(DAY, 70, initial_indent="- ", subsequent_indent="  ")
    told = [sentence.text for sentence in markdown.prose("\n".join(lines))]
    assert told == [sentence.text for sentence in markdown.prose(DAY)]


def test_marks_are_left_out_of_a_wrapped_line_too() -> None:
    text = _wrap(DAY.replace("clean shirt", "*clean* shirt"), 60)
    assert "*" in text
    told = [sentence.text for sentence in markdown.prose(text)]
    assert told == [sentence.text for sentence in markdown.prose(DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Fed the hens, let the cat out and found the good scissors.\nWashed the van.\nSlept.",
        "The fog comes in\non little feet\nand sits upon the harbour wall\nand looks at the boats",
        "Mill Cottage\n14 Lower Street\nHarwich\nEssex",
        "## A day in which the kettle, the car and the printer gave up one after\nanother",
        "A line of an ordinary length that just stops\n\nand one that is a paragraph of its own",
        "Bread, butter, six eggs, the small tin of tomatoes and a lemon for the\nfish",
    ],
)
def test_other_breaks_stay(text: str) -> None:
    apart = [line for line in text.split("\n") if line.strip()]
    flowing = wrapped.flow(text)
    if text.startswith("Bread"):
        assert flowing != text  # the next word would not have fitted
    else:
        assert [line for line in flowing.split("\n") if line.strip()] == apart


def test_a_name_may_stand_at_a_break_where_all_lines_are_full() -> None:
    text = (
        "The whole of the club drove us down to the boats in the end, and left two of us at Lower\n"
        "Mill on the way, where we began to walk along the river to the north of the town.\n\n"
        "We had been dreaming of plum cake on every single day of that walk, and there was\nnone."
    )
    assert "at Lower Mill on the way" in markdown.prose(text)[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Another year of it!\nWe bought a boat on\nthe canal, of all the things that we could have done with it. Can\nyou believe it?",
        "Seeing the hens lay, the plum tree bloom as it never did before,\nthe lambs in the field and the light was good.",
        "I learnt to plane on ninety days of this very year.  To be honest,\nit is not much, and I still cannot do it straight.",
        "I had been using [the small plane](https://example.org/plane/) to smooth\nmy table. Then it broke.",
    ],
)
def test_a_break_inside_a_sentence_of_a_long_paragraph_only_wraps(text: str) -> None:
    told = [sentence.text for sentence in markdown.prose(text)]
    apart = [
        sentence.text
        for sentence in markdown.prose(
            text.replace(" \n", " ").replace("\n", " ").replace("it! We", "it!\nWe")
        )
    ]
    assert told == apart


@pytest.mark.parametrize(
    "text",
    [
        "went to the mill and looked for the miller everywhere, but he was not in\nslept till ten\nate plums",
        "Today I went to the mill and looked for the miller everywhere, but no luck\nPlums: none\nMilk: none",
        "This line was broken on purpose, at the pier  \nand the next is the longest of all the lines that there are here",
        "We want to buy all of this in town before the end of this very long week:\nmilk\nplums",
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    assert wrapped.flow(text) == text


@given(st.text(alphabet=st.sampled_from("abc ABC.,;-*_>#|\n\r\t\x0c\u2028é🙂"), max_size=400))
def test_nothing_is_added_or_lost(text: str) -> None:
    flowing = wrapped.flow(text)
    assert len(flowing) == len(text)
    assert [c for c in flowing if not c.isspace()] == [c for c in text if not c.isspace()]
    for sentence in markdown.prose(text):
        assert "\n" not in sentence.text


@given(
    st.lists(
        st.text(alphabet=st.sampled_from("abcdefgh .,*_"), min_size=30, max_size=200), max_size=5
    ),
    st.integers(50, 90),
)
def test_every_character_of_a_suggestion_is_accounted_for(parts: list[str], width: int) -> None:
    text = _wrap(DAY, width) + "\n\n" + "\n\n".join(_wrap(part, width) for part in parts)
    for one in suggest.from_entry("e", text):
        assert suggest.accounted(one, {"e": text})
        assert one.longer is None or suggest.accounted(one.longer, {"e": text})
