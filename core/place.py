"""Where the journal lies, as text: pathlib takes as long to load as four lines take to keep.

core/paths.py has the rest. Beside the person's own folder there is a note, the pointer, of a folder
that they chose in its stead.
"""

import os

from core.problems import Known, Problem

DATABASE, SETTINGS, BACKUPS = "rapport.db", "settings.json", "backups"


def absolute(folder: str) -> str:
    """As pathlib writes it."""
    if os.name == "posix" and folder.startswith("/") and os.path.normpath(folder) == folder:
        return folder
    from pathlib import Path

    return str(Path(folder).absolute())


def own() -> str:
    """The folder the person chose, else the system's place for application data."""
    chosen = read_pointer().get("folder", "")
    if chosen:
        return chosen
    import appdirs

    return str(appdirs.user_data_dir("rapport", appauthor=False))


def inside(folder: str, name: str) -> str:
    return os.path.join(folder, name)


def is_there(path: str) -> bool:
    return os.path.exists(path)


def has_content(path: str) -> bool:
    """Whether it is a file with something in it."""
    try:
        return os.stat(path).st_size > 0
    except OSError:
        return False


def begins_with(path: str, words: bytes) -> bool:
    """False too for what cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read(len(words)) == words
    except OSError:
        return False


def prepare(folder: str) -> None:
    """Make the folder, for its owner only, and see that it can be written to.

    Known(FOLDER_UNWRITABLE) names the folder.
    """
    probe = inside(folder, f".{os.getpid()}.probe")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        open(probe, "ab").close()
        os.unlink(probe)
    except OSError as error:
        raise Known(Problem.FOLDER_UNWRITABLE, folder) from error


def left_behind(folder: str) -> str:
    """The folder from which the journal is still to be copied to `folder`; empty if there is none."""
    pointer = read_pointer()
    return pointer.get("from", "") if pointer.get("folder") == folder else ""


def pointer_file() -> str:
    """Never in the person's own folder, with which it would go: Windows and macOS have one for both."""
    import appdirs

    beside, before = str(appdirs.user_data_dir("rapport", appauthor=False)), _pointer_before()
    return f"{beside}-location.json" if os.path.dirname(before) == beside else before


def _pointer_before() -> str:
    """Where it lies on Linux, and once lay everywhere."""
    import appdirs

    return inside(appdirs.user_config_dir("rapport", appauthor=False), "location.json")


def read_pointer() -> dict[str, str]:
    try:
        there = pointer_file()
        with open(there if is_there(there) else _pointer_before(), encoding="utf-8") as file:
            text = file.read()
    except (OSError, ValueError):
        return {}
    import json  # most people have no pointer, and a line in a terminal does without

    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {k: v for k, v in found.items() if isinstance(v, str)} if isinstance(found, dict) else {}
