"""Several files as one bag: networks hand out a large archive in several parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from core.exchange.safe.bag import Bag, open_bag


class ManyBag(Bag):
    """The members of all its parts. A name that two parts have differently stands in the later one
    below the name of that part; where both have the same, it is there once.

    Known: see open_bag.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__(paths[0])
        self.name = ", ".join(path.name for path in paths)
        self._parts: dict[str, tuple[Bag, str]] = {}
        self._bags: list[Bag] = []
        try:
            for path in paths:
                self._take(open_bag(path))
        except BaseException:
            self.close()
            raise

    def _take(self, part: Bag) -> None:
        self._bags.append(part)
        self.refused += part.refused
        for name, size in part.sizes.items():
            placed = name
            if name in self.sizes:
                if self._same(part, name):
                    continue
                placed = f"{part.name} {len(self._bags)}/{name}"
            self._parts[placed] = (part, name)
            self.note(placed, size)

    def _same(self, part: Bag, name: str) -> bool:
        first, inside = self._parts[name]
        if first.sizes[inside] != part.sizes[name]:
            return False
        return first.head(inside) == part.head(name)

    def open(self, name: str) -> BinaryIO:
        if name not in self._parts:
            raise FileNotFoundError(name)
        part, inside = self._parts[name]
        return part.open(inside)

    def place(self, name: str) -> str:
        if name not in self._parts:
            return super().place(name)
        part, inside = self._parts[name]
        return part.place(inside)

    def modified(self, name: str) -> float | None:
        part, inside = self._parts[name]
        return part.modified(inside)

    def close(self) -> None:
        for part in self._bags:
            part.close()


def open_all(paths: Sequence[Path]) -> Bag:
    """What lies at these paths, as one. Known: see open_bag."""
    every = list(dict.fromkeys(paths))
    if len(every) == 1:
        every = _parts_in(every[0]) or every
    return open_bag(every[0]) if len(every) == 1 else ManyBag(every)


def _parts_in(folder: Path) -> list[Path]:
    """The archives of a folder that has nothing else, and more than one of them."""
    if not folder.is_dir():
        return []
    inside = [path for path in sorted(folder.iterdir()) if not path.name.startswith(".")]
    archives = all(path.is_file() and not path.is_symlink() and _packed(path) for path in inside)
    return inside if archives and len(inside) > 1 else []


def _packed(path: Path) -> bool:
    return path.name.lower().endswith((".zip", ".tar.gz", ".tgz", ".tar"))
