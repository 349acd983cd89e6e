"""The control for an option, by what it accepts: a list, a switch, a line, or six shares."""

from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from core.model import Kind
from core.settings import Option
from core.text import tidy_names
from ui import words
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import GAP, ICON, Look
from ui.widgets.basics import column, label
from ui.widgets.check import Check
from ui.widgets.choice import Choice
from ui.widgets.flow import flow
from ui.widgets.number_box import NumberBox


class Control(QWidget):
    """Shows a value; tells the one the person chose."""

    chosen = Signal(object)
    wide = False
    """Takes the whole width and brings its own label."""

    def show_value(self, value: Any) -> None:
        raise NotImplementedError

    def focus_part(self) -> QWidget:
        """The part that takes the keyboard."""
        raise NotImplementedError

    def name(self, said: str, helps: str) -> None:
        """The words for a screen reader."""
        self.focus_part().setAccessibleName(said)
        self.focus_part().setAccessibleDescription(helps)

    def _hold(self, part: QWidget) -> None:
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(part)


class ListControl(Control):
    """One of a few."""

    def __init__(self, option: Option, look: Look) -> None:
        super().__init__()
        self._values = list(option.choices)
        self.box = Choice(look, option.name)
        for value in self._values:
            self.box.addItem(words.choice(option.name, value, translate))
        self.box.activated.connect(lambda index: self.chosen.emit(self._values[index]))
        self._hold(self.box)

    def show_value(self, value: Any) -> None:
        self.box.setCurrentIndex(self._values.index(value))

    def focus_part(self) -> QWidget:
        return self.box


class SwitchControl(Control):
    """On or off."""

    wide = True

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.box = Check(look, wrap=True)
        self.box.clicked.connect(lambda: self.chosen.emit(self.box.isChecked()))
        self._hold(self.box)

    def show_value(self, value: Any) -> None:
        self.box.setChecked(value)

    def focus_part(self) -> QWidget:
        return self.box

    def name(self, said: str, helps: str) -> None:
        super().name(said, helps)
        self.box.setText(said)


class LineControl(Control):
    """A short text."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(253)
        self.line.editingFinished.connect(self._tell)
        self._hold(self.line)

    def show_value(self, value: Any) -> None:
        if not self.line.hasFocus():
            self.line.setText(value)

    def focus_part(self) -> QWidget:
        return self.line

    def _tell(self) -> None:
        self.chosen.emit(self.line.text().strip())


class NamesControl(LineControl):
    """A few short texts, a comma between them."""

    def show_value(self, value: Any) -> None:
        super().show_value(", ".join(value))

    def _tell(self) -> None:
        self.chosen.emit(list(tidy_names(self.line.text().split(","))))


class SharesControl(Control):
    """Six shares of a week in percent; they are kept when they add up to 100."""

    wide = True

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.boxes: dict[Kind, NumberBox] = {}
        self._icons: dict[Kind, QLabel] = {}
        self.left = label("", "hint")
        halves = [QWidget(), QWidget()]
        grids = [QGridLayout(half) for half in halves]
        for grid in grids:
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(GAP)
        for number, kind in enumerate(Kind):
            name = label(words.kind(kind, translate))
            box = NumberBox(0, 100, 5, " %")
            box.setAccessibleName(
                self.tr("Share of {0}, in percent").format(words.kind(kind, translate))
            )
            box.valueChanged.connect(self._changed)
            name.setBuddy(box)
            self.boxes[kind], self._icons[kind] = box, QLabel()
            half, line = divmod(number, 3)
            for at, part in enumerate((self._icons[kind], name, box)):
                grids[half].addWidget(part, line, at)
        inside = column(flow(*halves, spacing=GAP * 4), self.left)  # one below the other if need be
        inside.setContentsMargins(0, GAP, 0, GAP)
        self.setLayout(inside)
        self._paint()
        look.changed.connect(self._paint)

    def show_value(self, value: Any) -> None:
        for kind, box in self.boxes.items():
            box.blockSignals(True)
            box.setValue(value[kind.value])
            box.blockSignals(False)
        self._tell_sum()

    def focus_part(self) -> QWidget:
        return self.boxes[Kind.STORY]

    def name(self, said: str, helps: str) -> None:
        self.setAccessibleName(said)
        self.setAccessibleDescription(helps)

    def _changed(self) -> None:
        if self._tell_sum() == 0:
            self.chosen.emit({kind.value: box.value() for kind, box in self.boxes.items()})

    def _tell_sum(self) -> int:
        """Say what is missing to 100; that number."""
        left = 100 - sum(box.value() for box in self.boxes.values())
        number = QLocale().toString(abs(left))
        if left > 0:
            self.left.setText(self.tr("{0} % left to give away; kept at 100 %.").format(number))
        elif left < 0:
            self.left.setText(self.tr("{0} % too much; kept at 100 %.").format(number))
        else:
            self.left.setText(self.tr("These add up to 100 %."))
        return left

    def _paint(self) -> None:
        for kind, icon in self._icons.items():
            colour = self._look.theme.kinds[kind]
            side = self._look.scaled(ICON)
            icon.setPixmap(pixmap(f"kind-{kind.value}", colour, side, self.devicePixelRatioF()))


def control_for(option: Option, look: Look) -> Control:
    """The control that fits the option's values."""
    if option.choices:
        return ListControl(option, look)
    if isinstance(option.default, bool):
        return SwitchControl(look)
    if isinstance(option.default, dict):
        return SharesControl(look)
    if isinstance(option.default, list):
        return NamesControl()
    return LineControl()
