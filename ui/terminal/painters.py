"""What a verb lets the window's side make, since only that can: charts and books as files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from core.exporting import PrintBook
from core.mix import Column
from core.model import Targets, Week

DrawChart = Callable[[Sequence[Week] | Sequence[Column], Targets, Path, str], None]


class Painters(NamedTuple):
    """Each loads Qt when it is called."""

    chart: DrawChart
    book: PrintBook
