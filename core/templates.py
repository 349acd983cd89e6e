"""Templates for entries: those that come with Rapport, and the person's own in the journal."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from core.clock import Now
from core.problems import Known, Problem
from core.store import Store
from core.text import clean

FOLDER = Path(__file__).parents[1] / "resources" / "templates"
CURSOR = "{cursor}"


class Template(NamedTuple):
    """`id` is empty for one that came with Rapport."""

    id: str
    name: str
    body: str


class Templates:
    """The names in braces of a body are filled in when it is used."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def bundled(self) -> list[Template]:
        """Those that came with Rapport, by name."""
        found = []
        for file in sorted(FOLDER.glob("*.md")):
            if file.name != "README.md":
                name, _, body = file.read_text("utf-8").partition("\n")
                found.append(Template("", name, body.removesuffix("\n")))
        return sorted(found, key=lambda each: each.name)

    def own(self) -> list[Template]:
        return [Template(*row) for row in self._store.writing.templates()]

    def keep(self, name: str, body: str, uid: str = "") -> Template:
        """Keep one of the person's own; the same name again replaces what it had.

        Known(NO_NAME, NOTHING_WRITTEN).
        """
        name, body = " ".join(clean(name).split()), clean(body)
        if not name:
            raise Known(Problem.NO_NAME)
        if not body.strip():
            raise Known(Problem.NOTHING_WRITTEN)
        same = (each.id for each in self.own() if each.name.casefold() == name.casefold())
        made = Template(uid or next(same, "") or str(uuid4()), name, body)
        self._store.writing.put_template(*made, self._now())
        return made

    def remove(self, uid: str) -> None:
        self._store.writing.remove_template(uid)


def fill(body: str, values: Mapping[str, str]) -> tuple[str, int]:
    """The text with its names filled in, and where the caret belongs (code points).

    Names that are not in `values` stay as they are: braces may be meant.
    """
    for name, value in values.items():
        body = body.replace(f"{{{name}}}", value)
    before, found, after = body.partition(CURSOR)
    return (before + after.replace(CURSOR, ""), len(before)) if found else (body, len(body))
