"""What is said about the list of entries: how many were found, or why there is none."""

from PySide6.QtCore import QLocale

from ui.shell import translate


def counted(hits: int, count: int, most: int) -> str:
    """`hits` are shown of `count`, which was counted as far as one more than `most`."""
    if not count:
        return ""
    if count == 1:
        return translate("Finder", "1 entry")
    if count <= hits:
        return translate("Finder", "{0} entries").format(QLocale().toString(count))
    words = (
        translate("Finder", "The newest {0} of more than {1} entries")
        if count > most
        else translate("Finder", "The newest {0} of {1} entries")
    )
    return words.format(hits, QLocale().toString(min(count, most)))


def nothing(query: str, *, trash: bool) -> str:
    if trash:
        return translate("Finder", "The trash is empty. What is deleted stays here for 30 days.")
    if query:
        return translate("Finder", "Nothing found for “{0}”.").format(query)
    return translate("Finder", "No entries like that yet.")
