"""Rapport in a terminal: one verb, its answer, an exit status; the window only without a verb."""

from ui.terminal.main import run
from ui.terminal.services import Painters

__all__ = ["Painters", "run"]
