"""The room Settings: sections at the left, and of the one that is shown its options and its cards."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from core.settings import OPTIONS, Option, Settings
from ui import words
from ui.bridge import Bridge
from ui.settings.controls import Control, control_for
from ui.shell import translate
from ui.theme import GAP, PAD, PAGE, Look
from ui.widgets.basics import Card, Page, column, label, row, scrolling
from ui.widgets.choice import Choice
from ui.widgets.lit_list import LitList
from ui.widgets.room import Room

_WIDEST, _LIST, _LEAST_LIST, _CONTROL = 720, 190, 150, 180
_BESIDE = 400  # pixels at 100 % from which on a control stands beside its words, not below
_CLOSE = 2  # between a thing and what explains it
_BOTH = 560  # pixels at 100 % from which on the list and a page have room beside each other
C = TypeVar("C", bound=QWidget)


class Section(NamedTuple):
    """One page: the groups of options on it, and its cards; all made when it is first shown.

    A card with a method `refresh` is called each time when the page is shown; what a card tells by a
    signal `told` is a message for the person, by `undo_offered` one with its undo.
    """

    name: str
    groups: tuple[str, ...] = ()
    cards: Callable[[], list[QWidget]] = list


class SettingsRoom(Room):
    """What is set holds at once and is kept at once."""

    def __init__(
        self, look: Look, bridge: Bridge, settings: Settings, sections: list[Section]
    ) -> None:
        super().__init__()
        self._look, self._settings, self.sections = look, settings, sections
        self.controls: dict[str, Control] = {}
        self._columns: list[QVBoxLayout] = []
        self._pages_made: list[QWidget] = []
        self._cards: dict[str, list[QWidget]] = {}
        self._lines: list[QBoxLayout] = []
        self._across = QBoxLayout.Direction.LeftToRight
        self.list = LitList(self.tr("Sections of the settings"))
        self.choice = Choice(look, self.tr("Section"))
        """In place of the list where that would leave too little for its pages."""
        self._pages = QStackedWidget()
        self._wide = 0
        for number, section in enumerate(sections):
            said = words.section(section.name, translate)
            self.list.addItem(said)
            self.list.item(number).setToolTip(said)  # it may be cut
            self.choice.addItem(said)
            self._pages.addWidget(self._page())
        beside = row(self.list, self._pages, spacing=PAGE)
        beside.setStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAGE, PAD, PAGE, 0)
        whole.setSpacing(PAD)
        whole.addWidget(self.choice)
        whole.addLayout(beside, 1)
        self.choice.activated.connect(self.list.setCurrentRow)
        self.list.currentRowChanged.connect(self.choice.setCurrentIndex)
        self.list.currentRowChanged.connect(self._turn_to)
        look.changed.connect(self._fit)
        bridge.setting_changed.connect(self._show_value)
        self._fit()
        self.list.setCurrentRow(0)

    def heading(self) -> str:
        return self.tr("Settings")

    def enter(self) -> None:
        for name in self.controls:
            self._show_value(name)
        self._turn_to(self.list.currentRow())
        self._choosing().setFocus()

    def _choosing(self) -> QWidget:
        """What one chooses a section with."""
        return self.choice if self.list.isHidden() else self.list

    def seen(self) -> None:
        """Entered before there was a window to see, its page is made now."""
        number = self.list.currentRow()
        if self.sections[number].name not in self._cards:
            self._turn_to(number)

    def show_section(self, name: str) -> None:
        """Turn to the section of this name."""
        self.list.setCurrentRow([section.name for section in self.sections].index(name))

    def control(self, option: str) -> Control:
        """The control of this option; its section is turned to."""
        group = next(each.group for each in OPTIONS if each.name == option)
        for section in self.sections:
            if group in section.groups:
                self.show_section(section.name)
                self._made(section)
        return self.controls[option]

    def card(self, sort: type[C]) -> C:
        """The card of this class; its section is turned to."""
        for number, section in enumerate(self.sections):
            for card in self._made(section):
                if isinstance(card, sort):
                    self.list.setCurrentRow(number)
                    return card
        raise LookupError(sort)

    def _page(self) -> QWidget:
        page = Page()
        column = QVBoxLayout(page)
        column.setSpacing(PAD)
        column.setContentsMargins(0, 0, GAP, PAD)
        column.addStretch(1)
        self._columns.append(column)
        self._pages_made.append(page)
        made = scrolling(page)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        made.setCornerWidget(QWidget())  # else Fusion draws a corner of its own
        return made

    def _group(self, name: str) -> Card:
        """A card with the options of one group."""
        card = Card()
        card.column.addWidget(label(words.group(name, translate), "section"))
        for option in OPTIONS:
            if option.group == name:
                self._add(option, card)
        if "own targets" in self.controls:
            self._show_value("own targets")
        return card

    def _made(self, section: Section) -> list[QWidget]:
        """Its cards, made and put on their page if they were not yet."""
        if section.name not in self._cards:
            column = self._columns[self.sections.index(section)]
            for name in section.groups:
                group = self._group(name)
                column.insertWidget(column.count() - 1, group)
                group.show()
            made = section.cards()
            for card in made:
                column.insertWidget(column.count() - 1, card)
                card.show()  # Qt would do so a moment later
                told = getattr(card, "told", None)
                if told is not None:
                    told.connect(self.told)
                undo = getattr(card, "undo_offered", None)
                if undo is not None:
                    undo.connect(self.undo_offered)
            self._cards[section.name] = made
        return self._cards[section.name]

    def _turn_to(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        if not self.isVisible():
            return
        for card in self._made(self.sections[number]):
            refresh = getattr(card, "refresh", None)
            if refresh is not None:
                refresh()

    def fit(self, wide: int) -> None:
        self._wide = wide
        self._fit()

    def _fit(self) -> None:
        """The list as wide as its words, in a narrow window at most a third."""
        words_wide = self.list.sizeHintForColumn(0) + 2 * PAD
        widest = max(words_wide, self._look.scaled(_LIST))
        wide = self._wide or self.width()
        alone = wide < self._look.scaled(_BOTH)
        choosing = self.window().focusWidget() in (self.list, self.choice)
        self.list.setHidden(alone)
        self.choice.setVisible(alone)
        if choosing:
            self._choosing().setFocus()
        self.list.setFixedWidth(min(widest, max(wide // 3, _LEAST_LIST)))
        spare = wide - (0 if alone else self.list.width() + PAGE) - 2 * PAGE - 2 * PAD
        beside = spare >= self._look.scaled(_BESIDE)
        self._across = (
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        for line in self._lines:
            line.setDirection(self._across)
        for page in self._pages_made:
            page.setMaximumWidth(self._look.scaled(_WIDEST))
        for control in self.controls.values():
            self._widen(control)

    def _widen(self, control: Control) -> None:
        """Those beside their words are all as wide."""
        if not control.wide:
            control.focus_part().setMinimumWidth(self._look.scaled(_CONTROL))

    def _add(self, option: Option, card: Card) -> None:
        control = control_for(option, self._look)
        control.show_value(self._settings.get(option.name))
        control.chosen.connect(lambda value, name=option.name: self._set(name, value))
        self.controls[option.name] = control
        self._widen(control)
        said = words.label_for(option.name, translate)
        helps = words.help_for(option.name, translate)
        control.name(said, helps)
        hint = label(helps, "hint", wrap=True) if helps else None
        if control.wide:
            one: QLayout = column(*(part for part in (control, hint) if part), spacing=_CLOSE)
        else:
            name = label(said, wrap=True)
            name.setBuddy(control.focus_part())
            words_of_it = column(*(part for part in (name, hint) if part), spacing=_CLOSE)
            across = row(words_of_it, control)
            across.setStretch(0, 1)
            across.setDirection(self._across)
            self._lines.append(across)
            one = across
        one.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        card.column.addLayout(one)

    def _set(self, name: str, value: Any) -> None:
        try:
            self._settings.set(name, value)
            if name == "own targets" and self._settings.get("targets") != "own":
                self._settings.set("targets", "own")
        finally:
            self._show_value(name)  # what holds, also when it could not be kept

    def _show_value(self, name: str) -> None:
        if name in self.controls:
            self.controls[name].show_value(self._settings.get(name))
        if name in {"targets", "own targets"} and "own targets" in self.controls:
            shares = self._settings.targets().shares
            in_percent = {kind.value: round(share * 100) for kind, share in shares.items()}
            self.controls["own targets"].show_value(in_percent)
