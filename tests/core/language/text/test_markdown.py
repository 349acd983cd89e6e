"""An entry read as Markdown, with exact places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.text.markdown import Sort, blocks, prose

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


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("I love [the old\nferry][ferry] most.\n\n[ferry]: https://x.org", "I love the old\nferry most."),
        ("I love [the ferry] most.\n\n[The Ferry]: https://x.org", "I love the ferry most."),
        ("I wrote [a note [again]](https://x.org) today.", "I wrote a note [again] today."),
        ("I drew [a map](/maps/the old pier.pdf) today.", "I drew a map today."),
        ("The pier[2] fell.[^1] It was old³. We went².", "The pier fell. It was old. We went."),
        ("The pier[²](#fn2) fell in 2019¹.", "The pier fell in 2019."),
        ("It is 20 m² and 10² more.", "It is 20 m² and 10² more."),
        ("The pier<sup>1</sup> fell[^][It was old.]. Oh.", "The pier fell. Oh."),
        ("A random pier*, no less.\n\n*It is gone now.", "A random pier, no less. *It is gone now."),
        ("*It was a long\nday* today.", "It was a long\nday today."),
        ("[](a.png)The pier is gone. [](b.png)", "The pier is gone. "),
        ("I saw [it](https://x.org){:target=\"_blank\"} fall.", "I saw it fall."),
    ],
)  # fmt: skip
def test_what_is_markdown_is_read_as_what_it_is(text: str, reads: str) -> None:
    found = [b.visible(text) for b in blocks(text) if b.sort is not Sort.MATTER]
    assert " ".join(part for part in found if part) == reads


def test_words_that_were_lost_are_not_read_over() -> None:
    for text in ("We use `` instead of `` now.", "We met [](https://x.org) at the pier."):
        assert [b.visible(text) for b in blocks(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "> The pier fell in the night.\nNobody was on it.",
        "- > The pier fell in the night. Nobody was on it.",
        "[^1]: The pier fell in the night.\nNobody was on it.",
        "[1]: The pier fell in the night.\nNobody was on it.",
        '<Preview\n  url="https://x.org"\n  title="The pier fell."\n/>',
    ],
)
def test_quotations_notes_and_tags_go_on_to_their_end(text: str) -> None:
    assert [s.text for s in prose(text + "\n\nI slept badly.")] == ["I slept badly."]


def test_an_item_goes_on_in_a_line_that_only_wraps() -> None:
    text = (
        "- We walked along the whole of the shore as far as the old pier, which\n"
        "had fallen in the night.\n- Tea."
    )
    assert [block.sort for block in blocks(text)] == [Sort.ITEM, Sort.ITEM]
    assert "pier, which had fallen in the night." in prose(text)[0].text
    assert [block.sort for block in blocks("- milk\nWent home.")] == [Sort.ITEM, Sort.PROSE]


def test_a_label_in_bold_is_no_part_of_the_sentence() -> None:
    text = "**The Shed** I have no idea why we kept it. **It** leaks."
    assert [s.text for s in prose(text)] == [
        "The Shed",
        "I have no idea why we kept it.",
        "It leaks.",
    ]
    for text in ("**Today** I slept.", "**Sunday mornings** are slow.", "**The shed.** I slept."):
        assert "".join(s.text for s in prose(text)) in text.replace("*", "").replace(". ", ".")
    assert [s.text for s in prose("**Today** I slept.")] == ["Today I slept."]
