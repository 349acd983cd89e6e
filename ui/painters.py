"""What the command line lets the window's side make: charts and books as files, without a screen."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.exchange import Exported
from core.model import Targets
from ui.terminal.painters import Painters


def _draw_chart(weeks: Sequence[Any], targets: Targets, path: Path, today: str) -> None:
    """The chart as a file, drawn without a screen."""
    from ui.mix.chart_file import save

    save(weeks, targets, path, today=today)


def _print_book(*given: Any) -> Exported:
    """The journal as a PDF, made without a screen."""
    from ui.book import pdf_book

    return pdf_book.write(*given)


PAINTERS = Painters(_draw_chart, _print_book)
