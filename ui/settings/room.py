"""The room Settings: a card for each group of options, and one for the data folder."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.settings import OPTIONS, Option, Settings
from ui import words
from ui.bridge import Bridge
from ui.settings.accounts import AccountsCard
from ui.settings.controls import Control, control_for
from ui.settings.folder import FolderCard
from ui.shell import translate
from ui.theme import GAP, PAD, PAGE, Look
from ui.widgets.basics import Card, label, row, scrolling
from ui.widgets.room import Room

_WIDEST = 760


class SettingsRoom(Room):
    """What is set holds at once and is kept at once."""

    move_wanted = Signal(object)
    entered = Signal()

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        settings: Settings,
        accounts: AccountsCard,
        folder: Path,
        *,
        fixed_folder: bool,
    ) -> None:
        super().__init__()
        self._settings = settings
        self.controls: dict[str, Control] = {}
        self._cards: dict[str, Card] = {}
        column = QVBoxLayout()
        column.setSpacing(PAD)
        self.accounts = accounts
        accounts.told.connect(self.told)
        column.addWidget(accounts)
        for option in OPTIONS:
            if option.group:
                self._add(option, column, look)
        self.folder = FolderCard(folder, fixed=fixed_folder)
        self.folder.move_wanted.connect(self.move_wanted)
        column.addWidget(self.folder)
        column.addStretch(1)
        self._column = column
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        page.setLayout(column)
        column.setContentsMargins(0, PAD, GAP, PAD)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(PAGE, 0, PAGE, 0)
        outside.addWidget(scrolling(page))
        bridge.setting_changed.connect(self._show_value)
        self._show_value("targets")

    def heading(self) -> str:
        return self.tr("Settings")

    def add_card(self, card: QWidget) -> None:
        """One more card, above that of the folder."""
        self._column.insertWidget(self._column.indexOf(self.folder), card)

    def enter(self) -> None:
        self.accounts.refresh()
        self.entered.emit()
        for name in self.controls:
            self._show_value(name)

    def _add(self, option: Option, column: QVBoxLayout, look: Look) -> None:
        if option.group not in self._cards:
            card = Card()
            card.column.addWidget(label(words.group(option.group, translate), "section"))
            self._cards[option.group] = card
            column.addWidget(card)
        control = control_for(option, look)
        control.show_value(self._settings.get(option.name))
        control.chosen.connect(lambda value, name=option.name: self._set(name, value))
        self.controls[option.name] = control
        said = words.label_for(option.name, translate)
        helps = words.help_for(option.name, translate)
        control.name(said, helps)
        inside = self._cards[option.group].column
        if control.wide:
            inside.addWidget(control)
        else:
            name = label(said)
            name.setBuddy(control.focus_part())
            inside.addLayout(row(name, None, control))
        if helps:
            inside.addWidget(label(helps, "hint", wrap=True))

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
