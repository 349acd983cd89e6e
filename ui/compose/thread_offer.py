"""Where the text is too long: the offer of a thread, with or without numbers, its parts editable."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core import networks
from core.contents import Contents
from core.shaping import Shaped
from ui.theme import GAP, Look
from ui.widgets.basics import button, label
from ui.widgets.check import Check
from ui.widgets.flow import flow


class ThreadOffer(QWidget):
    """Hidden while everything fits."""

    wished = Signal(bool)
    numbers_wished = Signal(bool)
    parts_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.said = label("", "faint", wrap=True)
        self.check = Check(look, self.tr("As a thread"))
        self.numbers = Check(look, self.tr("Number the parts"))
        self.edit = button(self.tr("Edit the parts…"), lambda: None, "link")
        self._menu = QMenu(self.edit)
        self.edit.setMenu(self._menu)
        self.check.clicked.connect(self.wished)
        self.numbers.clicked.connect(self.numbers_wished)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.said)
        inside.addLayout(flow(self.check, self.numbers, self.edit, spacing=GAP * 2))
        self.hide()

    def show_shapes(self, shapes: Mapping[str, Shaped], contents: Contents, *, fixed: bool) -> None:
        """What the chosen networks make of the text."""
        made = {name: len(each.parts) for name, each in shapes.items() if len(each.parts) > 1}
        could = {name: each.posts for name, each in shapes.items() if each.posts > 1}
        cut = {**made, **could}
        self.setVisible(bool(cut) and not fixed)
        if not cut:
            return
        said = []
        if made:
            said.append(self.tr("A thread: {0}.").format(_listed(made, self.tr("{0} on {1}"))))
        if could:
            would = _listed(could, self.tr("{0} on {1}"))
            said.append(self.tr("Too long. A thread would be {0}.").format(would))
        self.said.setText(" ".join(said))
        by_itself = [name for name in cut if not shapes[name].own or shapes[name].posts]
        self.check.setVisible(bool(by_itself))
        self.check.setChecked(contents.thread)
        self.numbers.setVisible(bool(made))
        self.numbers.setChecked(contents.number)
        names = [action.data() for action in self._menu.actions()]
        if names != list(cut):
            self._menu.clear()
            for name in cut:
                act = self._menu.addAction(networks.get(name).title)
                act.setData(name)
                act.triggered.connect(lambda _=False, name=name: self.parts_wanted.emit(name))
        self.edit.setVisible(bool(made))


def _listed(posts: Mapping[str, int], each: str) -> str:
    return ", ".join(each.format(n, networks.get(name).title) for name, n in posts.items())
