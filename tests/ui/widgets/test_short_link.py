"""Links that are cut where the room ends."""

from pytestqt.qtbot import QtBot

from ui.widgets.short_link import ShortLink


def test_a_long_link_is_cut_and_says_all_where_it_is(qtbot: QtBot) -> None:
    pressed: list[int] = []
    link = ShortLink("A very long line about the kiln " * 9, lambda: pressed.append(1))
    qtbot.addWidget(link)
    link.show()
    link.resize(link.sizeHint())
    assert link.toolTip() == ""
    whole = link.grab().toImage()
    link.resize(200, link.height())
    assert link.minimumSizeHint().width() < 200
    assert link.toolTip() == link.text()
    assert link.grab().toImage() != whole.copy(0, 0, 200, whole.height())  # it ends with dots
    link.click()
    assert pressed == [1]
