"""Where the post goes: a row for each network, with its own count, and the answer afterwards."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget

from core import networks
from core.model import Delivery, DeliveryState
from core.shaping import Shaped
from ui import words
from ui.shell import translate
from ui.theme import GAP, Look
from ui.widgets.basics import Card, button, clear, label, restyle, row
from ui.widgets.check import Check
from ui.widgets.flow import flow

USUAL = ("mastodon", "bluesky", "x", "threads", "linkedin", "facebook")
"""Shown until the person has chosen; the others are behind "More"."""


NAMELESS = ("forum", "anything")  # these are not the names of places


class _Row(QWidget):
    """One network: whether the post goes there, and how much of it fits."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.network = networks.get(name)
        self.check = Check(look, self.network.title)
        self.count = label("", "faint")
        inside = flow(self.check)
        inside.push()
        inside.add(self.count)
        self.setLayout(inside)

    def show_shape(self, shaped: Shaped) -> None:
        wrong = next((each for each in shaped.counts if not each.valid), None)
        said = self._said(wrong or shaped.counts[0])
        if len(shaped.parts) > 1:
            thread = self.tr("thread of {0}").format(len(shaped.parts))
            said = f"{thread}, {said}" if wrong else thread
        self.count.setText(said)
        restyle(self.count, "role", "error" if wrong and any(shaped.parts) else "faint")
        self.count.setAccessibleName(f"{self.network.title}: {said}")

    def _said(self, count: networks.Count) -> str:
        said = str(count.length) if count.limit is None else f"{count.length}/{count.limit}"
        over = (count.length - count.limit) if count.limit is not None else 0
        if over > 0:
            said = self.tr("{0}, {1} too many").format(said, over)
        for name, used, limit in count.extra:
            if used > limit:
                said = words.second_limit(name, used, limit, translate)
        return said


class NetworksPanel(QWidget):
    """Choosing and counting."""

    chosen_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shapes: dict[str, Shaped] = {}
        self._rows: dict[str, _Row] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.more = button(self.tr("More networks…"), lambda: None, "link")
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP // 2)
        inside.addWidget(label(self.tr("Where to"), "section"))
        inside.addLayout(self._column)
        for name in USUAL:
            self._add(name)
        inside.addLayout(row(self.more, None))  # after them for Tab too
        self._fill_menu()

    def chosen(self) -> list[str]:
        """Names of the networks that are switched on, in the order shown."""
        return [name for name, shown in self._rows.items() if shown.check.isChecked()]

    def choose(self, names: Sequence[str]) -> None:
        """Show these as chosen without telling."""
        for name in names:
            if name not in self._rows and name in networks.names():
                self._add(name)
        for name, shown in self._rows.items():
            shown.check.blockSignals(True)
            shown.check.setChecked(name in names)
            shown.check.blockSignals(False)
        self._fill_menu()
        self.show_shapes(self._shapes)

    def go(self) -> None:
        """The keyboard to the first network that can be chosen."""
        free = (shown.check for shown in self._rows.values() if shown.check.isEnabled())
        next(free, self.more).setFocus()

    def lock(self, had: Collection[str]) -> None:
        """Networks that were given the post are and stay chosen."""
        self.choose([*self.chosen(), *had])
        for name, shown in self._rows.items():
            shown.check.setEnabled(name not in had)

    def names(self) -> list[str]:
        """Every network that is shown, chosen or not."""
        return list(self._rows)

    def show_shapes(self, shapes: dict[str, Shaped]) -> None:
        """What each network makes of the text."""
        self._shapes = shapes
        for name, shown in self._rows.items():
            if name in shapes:
                shown.show_shape(shapes[name])

    def fits(self, name: str) -> bool:
        return name in self._shapes and self._shapes[name].fits

    def _add(self, name: str) -> None:
        made = _Row(self._look, name)
        made.check.toggled.connect(lambda _: self.chosen_changed.emit())
        self._rows[name] = made
        self._column.addWidget(made)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for name in networks.names():
            if name not in self._rows:
                act = self._menu.addAction(networks.get(name).title)
                act.triggered.connect(lambda _=False, name=name: self._choose_more(name))
        self.more.setVisible(not self._menu.isEmpty())

    def _choose_more(self, name: str) -> None:
        self.choose([*self.chosen(), name])
        self.chosen_changed.emit()


class AnswerCard(Card):
    """Asks "Did you post it?" for one network, with an optional link."""

    answered = Signal(str, bool, str)
    page_wanted = Signal(str)

    def __init__(self, delivery: Delivery, posts: int) -> None:
        super().__init__()
        title = networks.get(delivery.network).title
        self.link = QLineEdit()
        self.link.setPlaceholderText(self.tr("Link to the post, if you like"))
        self.link.setAccessibleName(self.tr("Link to the post on {0}").format(title))
        self.yes = button(
            self.tr("Yes, posted"),
            lambda: self.answered.emit(delivery.id, True, self.link.text()),
            "primary",
        )
        self.no = button(
            self.tr("No"),
            lambda: self.answered.emit(delivery.id, False, ""),
        )
        self.again = button(
            self.tr("Copy the next part") if posts > 1 else self.tr("Copy again"),
            lambda: self.page_wanted.emit(delivery.network),
            "quiet",
        )
        question = self.tr("Did you post it on {0}?").format(title)
        if delivery.network in NAMELESS:
            question = self.tr("Did you post it?")
        self.column.addWidget(label(question, "section", wrap=True))
        self.column.addWidget(
            label(self.tr("Paste the text there, post it, and say so here."), "hint", wrap=True)
        )
        self.column.addWidget(self.link)
        self.column.addLayout(flow(self.yes, self.no, self.again))
        self.setAccessibleName(question)


class Answers(QWidget):
    """What came of the networks so far."""

    answered = Signal(str, bool, str)
    page_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.posts: Callable[[str], int] = lambda _: 1
        """How many posts it is on a network: the parts of a thread are copied one by one."""
        self.cards: list[AnswerCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def has_keyboard(self) -> bool:
        """Whether one of the questions has the focus."""
        at = QApplication.focusWidget()
        return at is not None and self.isAncestorOf(at)

    def go(self) -> None:
        """The keyboard to the first question."""
        self.cards[0].yes.setFocus()

    def show_deliveries(self, deliveries: Sequence[Delivery]) -> None:
        clear(self._column)
        self.cards = []
        for delivery in deliveries:
            if delivery.state is DeliveryState.HANDED_OVER:
                card = AnswerCard(delivery, self.posts(delivery.network))
                card.answered.connect(self.answered)
                card.page_wanted.connect(self.page_wanted)
                self._column.addWidget(card)
                self.cards.append(card)
        self.setVisible(bool(self.cards))
