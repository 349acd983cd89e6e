"""Answers for a person: folded to the terminal, without what a terminal would obey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.terminal import show


@given(st.text(st.sampled_from("abc  \t\n\x1c\x01\x85\xa0é窯-—«»")), st.integers(1, 60))
def test_found_words_are_folded_as_other_texts_are(text: str, columns: int) -> None:
    with pytest.MonkeyPatch.context() as only:
        only.setenv("COLUMNS", str(columns))
        assert show.folded(text, show.width()) == show.wrapped(" ".join(text.split()))


def test_what_a_terminal_obeys_is_not_sent_to_it() -> None:
    obeyed = [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)]
    assert show.plain("".join(map(chr, obeyed))) == "\ufffd" * len(obeyed)
    assert show.plain("a\tb\nc é") == "a\tb\nc é"
