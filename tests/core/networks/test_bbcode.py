"""Markdown as BBCode: what a forum shows is what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.networks.bbcode import from_markdown


@pytest.mark.parametrize(
    ("markdown", "bbcode"),
    [
        ("plain words, 2 * 3 * 4", "plain words, 2 * 3 * 4"),
        ("**bold** and *so* and ~~gone~~", "[b]bold[/b] and [i]so[/i] and [s]gone[/s]"),
        ("__bold__ and _so_ but snake_case_name", "[b]bold[/b] and [i]so[/i] but snake_case_name"),
        ("**very *deep* words**", "[b]very [i]deep[/i] words[/b]"),
        ("[the *kiln*](https://a.org/x_y_z)", "[url=https://a.org/x_y_z]the [i]kiln[/i][/url]"),
        ("https://a.org/x_y_z_", "https://a.org/x_y_z_"),
        ("![a pot](https://a.org/p.png)", "[img]https://a.org/p.png[/img]"),
        ("say `a *b* c`", "say [code]a *b* c[/code]"),
        ("# Heading #", "[b]Heading[/b]"),
        ("#kiln is no heading", "#kiln is no heading"),
        ("> one\n> **two**\nthree", "[quote]\none\n[b]two[/b]\n[/quote]\nthree"),
        ("- one\n- *two*", "[list]\n[*]one\n[*][i]two[/i]\n[/list]"),
        ("1. one\n2. two", "[list=1]\n[*]one\n[*]two\n[/list]"),
        ("```\n*a*\n```\n*b*", "[code]\n*a*\n[/code]\n[i]b[/i]"),
        ("```\nnever closed", "```\nnever closed"),
        ("- not\n\nbroken", "[list]\n[*]not\n[/list]\n\nbroken"),
        ("", ""),
    ],
)
def test_signs_become_tags(markdown: str, bbcode: str) -> None:
    assert from_markdown(markdown) == bbcode


@given(st.text(st.characters(blacklist_characters="*_`~[]!#>-+0123456789", codec="utf-8")))
def test_text_without_signs_stays(text: str) -> None:
    assert from_markdown(text) == text
