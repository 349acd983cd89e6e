"""What changed between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from core.textdiff import Piece, counts, pieces

TEXTS = st.text(alphabet="ab, \nü🙂", max_size=60)


def test_words_not_letters() -> None:
    found = pieces("a good day, I think", "a bad day")
    assert found == [
        Piece("same", "a "),
        Piece("gone", "good"),
        Piece("new", "bad"),
        Piece("same", " day"),
        Piece("gone", ", I think"),
    ]
    assert counts(found) == (4, 1)


@given(TEXTS, TEXTS)
def test_both_texts_stand_in_it(older: str, newer: str) -> None:
    found = pieces(older, newer)
    assert "".join(p.text for p in found if p.change != "new") == older
    assert "".join(p.text for p in found if p.change != "gone") == newer


def test_a_long_text_by_lines() -> None:
    older = "".join(f"line {n} of it\n" for n in range(5_000))
    newer = older.replace("line 77 of it", "line 77 was it")
    found = pieces(older, newer)
    assert [p.text for p in found if p.change != "same"] == ["line 77 of it\n", "line 77 was it\n"]
