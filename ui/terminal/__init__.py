"""Rapport in a terminal: one verb, its answer, an exit status; the window only without a verb."""

from ui.terminal.main import run

__all__ = ["run"]
