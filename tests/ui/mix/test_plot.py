"""Where things lie in the chart."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from core import mix
from tests.ui.mix.test_columns import weeks
from ui.mix.columns import columns
from ui.mix.plot import Plot, Style
from ui.theme import GAP, LIGHT


@pytest.mark.parametrize(("most", "ticks"), [(1, "01"), (7, "02468")])
def test_no_number_of_the_axis_is_cut_off(qapp: QApplication, most: int, ticks: str) -> None:
    font = qapp.font()
    shown = columns(weeks(4, story=most))
    style = Style(LIGHT, font)
    plot = Plot(shown, mix.PRESETS["human first"], QSizeF(600, 300), style, share=False)
    widest = max(QFontMetricsF(font).horizontalAdvance(tick) for tick in ticks)
    assert plot.area.left() >= widest + GAP
