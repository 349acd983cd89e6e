"""How much an English sentence sells by how it is built."""

import pytest

from core.language.selling.built import Sells, rank


def test_what_is_past_counts_only_until_the_reader_is_told_to_do_something() -> None:
    assert rank("We filmed the kiln and it sang.") is Sells.NOT
    assert rank("We filmed the kiln, so please share it with your friends.") is Sells.SURELY


@pytest.mark.parametrize("filler", ["a-", "' ", "“", "[", "so come ", "£5 ", "our ", "\n. "])
def test_a_long_sentence_takes_no_longer_than_its_beginning(filler: str) -> None:
    assert rank(filler * 20_000) is rank(filler * 40_000)
