"""What is said beside the sheet when nothing is suggested."""

from PySide6.QtCore import QCoreApplication

from core.model import Entry


def nothing(entry: Entry, *, private: bool) -> str:
    """Why nothing is suggested from this entry; `private`: it or one of its tags is."""
    if private:
        return QCoreApplication.translate(
            "TodayRoom", "This entry is private. Nothing is suggested from it."
        )
    if entry.quiet:
        return QCoreApplication.translate("TodayRoom", "You asked for nothing from this entry.")
    if entry.body.strip():
        return QCoreApplication.translate(
            "TodayRoom", "Nothing here asks to be told. That is fine; it is your journal."
        )
    return QCoreApplication.translate(
        "TodayRoom", "Write a little, and what could be told from it appears here."
    )
