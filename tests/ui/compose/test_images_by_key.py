"""Images of a post by keyboard alone: who takes one away can go on."""

from pathlib import Path

from tests.ui.compose.with_images import add, alts, picture
from tests.ui.person import Person


def test_taking_one_away_keeps_the_keyboard_near_and_undone_by_key(
    writer: Person, tmp_path: Path
) -> None:
    for name, colour in (("a.jpg", "red"), ("b.jpg", "blue")):
        add(writer, picture(tmp_path, name, colour))
    desk = writer.room().desk
    desk.images.rows[1].remove.setFocus()
    writer.press("Return")
    assert writer.focus() is desk.images.rows[0].remove
    writer.press("Return")
    assert writer.focus() is desk.extras.image
    writer.press("Ctrl+Z")
    assert len(alts(writer)) == 1
