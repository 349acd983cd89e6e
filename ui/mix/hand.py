"""Zooming and moving a chart: by wheel, by dragging, by two fingers and by keys."""

from math import log
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from ui.mix.chart import MixChart

_NOTCH = 120.0
_PAN = 0.12  # of the width for a notch of the wheel
_PINCH = 0.22  # the logarithm of a step of zoom


class Hand:
    """Ctrl and the wheel zoom around the pointer, Shift or a wheel sideways moves; the plain wheel
    stays the page's. Keys: + and - zoom, 0 shows everything, Ctrl with an arrow moves.
    """

    def __init__(self, chart: "MixChart") -> None:
        self._chart = chart
        self._from: QPointF | None = None
        self._moved = False
        chart.grabGesture(Qt.GestureType.PinchGesture)

    def press(self, at: QPointF) -> None:
        self._from, self._moved = at, False

    def drag(self, at: QPointF) -> bool:
        """Whether the chart is being moved by the pointer."""
        if self._from is None:
            return False
        by = at.x() - self._from.x()
        if not self._moved and abs(by) < QApplication.startDragDistance():
            return False
        self._moved = True
        slot = max(self._chart.plot.slot, 1.0)
        if abs(by) >= slot:
            self._chart.move_wanted.emit(-int(by / slot) * slot / self._width())
            self._from = QPointF(self._from.x() + int(by / slot) * slot, at.y())
        return True

    def release(self) -> bool:
        """Whether it was moved since it was pressed."""
        moved, self._from, self._moved = self._moved, None, False
        return moved

    def wheel(self, event: QWheelEvent) -> bool:
        turn = event.angleDelta()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if control and turn.y():
            self._zoom(turn.y() / _NOTCH, event.position().x())
        elif turn.x() or (shift and turn.y()):
            self._chart.move_wanted.emit(-(turn.x() or turn.y()) / _NOTCH * _PAN)
        else:
            return False
        event.accept()
        return True

    def key(self, event: QKeyEvent) -> bool:
        key, chart = Qt.Key(event.key()), self._chart
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            chart.zoom_wanted.emit(1.0, self._part_of_focus())
        elif key is Qt.Key.Key_Minus:
            chart.zoom_wanted.emit(-1.0, self._part_of_focus())
        elif key is Qt.Key.Key_0:
            chart.zoom_wanted.emit(0.0, 1.0)
        elif control and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            chart.move_wanted.emit(_PAN if key is Qt.Key.Key_Right else -_PAN)
        else:
            return False
        return True

    def touched(self, event: QEvent) -> bool:
        """Two fingers: apart is nearer."""
        if not isinstance(event, QGestureEvent):
            return False
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        factor = max(pinch.scaleFactor(), 0.01)
        centre = self._chart.mapFromGlobal(pinch.centerPoint().toPoint())
        self._zoom(log(factor) / _PINCH, float(centre.x()))
        event.accept(pinch)
        return True

    def _zoom(self, steps: float, x: float) -> None:
        area = self._chart.plot.area
        part = (x - area.left()) / max(area.width(), 1.0)
        self._chart.zoom_wanted.emit(steps, min(max(part, 0.0), 1.0))

    def _part_of_focus(self) -> float:
        chart = self._chart
        return (chart.at + 0.5) / max(len(chart.columns), 1)

    def _width(self) -> float:
        return max(self._chart.plot.area.width(), 1.0)
