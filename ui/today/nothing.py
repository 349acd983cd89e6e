"""What is said beside the sheet when nothing is suggested."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core.model import Entry


class Nothing(NamedTuple):
    """Why nothing is suggested, and whether other entries may still be looked through. `quiet`:
    something weighs on the day, and nothing is advised at all.
    """

    words: str
    others: bool
    quiet: bool = False


def nothing(
    entry: Entry,
    *,
    private: bool,
    looked: bool,
    alone: bool = False,
    told: bool = False,
    heavy: bool = False,
) -> Nothing:
    """Of this entry. `private`: it or one of its tags is; `looked`: others have nothing either;
    `alone`: there are no others; `told`: a post was made of it.

    `heavy`: something weighs on its day, so that nothing is advised and nothing offered.
    """
    written = bool(entry.body.strip())
    if looked:
        said = QCoreApplication.translate(
            "TodayRoom", "Other entries have nothing for today either. That is fine."
        )
    elif heavy:
        said = QCoreApplication.translate("TodayRoom", "Nothing is suggested today.")
    elif private:
        said = QCoreApplication.translate(
            "TodayRoom", "This entry is private. Nothing is suggested from it."
        )
    elif entry.quiet:
        said = QCoreApplication.translate("TodayRoom", "You asked for nothing from this entry.")
    elif told:
        said = QCoreApplication.translate(
            "TodayRoom", "You made a post of this entry. Nothing else here asks to be told."
        )
    elif written:
        said = QCoreApplication.translate(
            "TodayRoom",
            "Nothing here asks to be told. That is fine; it is your journal. "
            "A small scene, told as it happened, often does.",
        )
    else:
        said = QCoreApplication.translate(
            "TodayRoom", "Write a little, and what could be told from it appears here."
        )
    return Nothing(said, written and not (looked or alone or heavy), heavy and not looked)
