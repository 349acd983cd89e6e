"""An entry read as Markdown, with exact places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.markdown import Sort, blocks, prose

TEXT = """---
title: x
---
# A *big* day

I read [the book](https://x.org/a_(b)) and **loved** it.
It has snake_case and 3 * 4.

- milk
- A whole sentence here. And one more.

> Quoted.

![img](a.png)

```
code
```

| a | b |
Title
=====
Text with `code`, <https://a.org>, [[Page|words]], ~~gone~~ and \\* star."""


def test_blocks_are_what_they_are() -> None:
    found = [(block.sort, block.visible(TEXT)) for block in blocks(TEXT)]
    assert found[0][0] is Sort.MATTER
    assert (Sort.HEADING, "A big day") in found
    assert (Sort.ITEM, "milk") in found
    assert (Sort.QUOTE, "Quoted.") in found
    assert (Sort.CODE, "") in found
    assert (Sort.TABLE, "") in found
    assert (Sort.HEADING, "Title\n") in found or (Sort.HEADING, "Title") in found


def test_prose_leaves_markup_and_foreign_matter_out() -> None:
    said = [sentence.text for sentence in prose(TEXT)]
    assert said[:2] == ["I read the book and loved it.", "It has snake_case and 3 * 4."]
    assert "A whole sentence here." in said
    assert "Text with code, https://a.org, words, ~~gone~~ and * star." in said
    assert not {"Quoted.", "code", "title: x"} & set(said)


def test_the_heading_above_is_known() -> None:
    text = "# Health\n\nAll well."
    assert [block.heading for block in blocks(text)] == ["Health", "Health"]


@pytest.mark.parametrize(
    "text",
    [
        "a\n---\nb",
        "**open",
        "[a](b",
        "```\nnever closed",
        "- a\n  - b\n    c",
        "\t\x00 *x*",
        "#nohead",
    ],
)
def test_unclosed_markup_breaks_nothing(text: str) -> None:
    for sentence in prose(text):
        assert "".join(text[p.start : p.end] for p in sentence.pieces) == sentence.text


MARKUP = st.text(alphabet="ab. *_`[]()!<>#-|\\\n~=1", max_size=300)


@given(MARKUP | st.text(max_size=300))
def test_a_sentence_is_the_sum_of_its_places(text: str) -> None:
    for sentence in prose(text):
        assert "".join(text[p.start : p.end] for p in sentence.pieces) == sentence.text
        assert sentence.start < sentence.end
        for before, after in zip(sentence.pieces, sentence.pieces[1:], strict=False):
            assert before.end < after.start


@given(MARKUP)
def test_blocks_are_in_order_and_apart(text: str) -> None:
    at = 0
    for block in blocks(text):
        assert at <= block.start <= block.end <= len(text)
        at = block.end
