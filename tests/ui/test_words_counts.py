"""Numbers with the words that fit them."""

import pytest

from ui.words_counts import both, entries, everything, files, links, posts


def test_one_and_many() -> None:
    assert [entries(count) for count in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]
    assert [posts(count) for count in (0, 1, 2)] == ["0 posts", "1 post", "2 posts"]
    assert [links(count) for count in (1, 2)] == ["1 link", "2 links"]
    assert [files(count) for count in (0, 1, 2)] == [
        "0 photos and files",
        "1 photo or file",
        "2 photos and files",
    ]
    assert entries(1204, number="{:,}".format) == "1,204 entries"
    assert everything(1, 2, 0) == "1 entry, 2 posts, 0 photos and files"


@pytest.mark.parametrize(
    ("of", "said"),
    [
        ((1, 1), "1 entry and 1 post"),
        ((3, 0), "3 entries"),
        ((0, 1), "1 post"),
        ((0, 0), "0 entries and 0 posts"),
    ],
)
def test_what_is_not_there_is_not_named_beside_what_is(of: tuple[int, int], said: str) -> None:
    assert both(of) == said
