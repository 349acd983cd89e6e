"""The weeks as a table that every spreadsheet reads: dates, posts, and posts of each kind."""

from collections.abc import Sequence
from pathlib import Path

from core.mix import Column
from core.model import Kind, Week
from core.paths import write_whole


def write(weeks: Sequence[Week | Column], path: Path) -> None:
    """One line for each week in the order given, under a line of names. Known(FILE_UNWRITABLE)."""
    rows = [["week", "from", "to", "posts", *(kind.value for kind in Kind)]]
    for week in weeks:
        numbers = [week.posts, *(week.counts[kind] for kind in Kind)]
        rows.append([week.name, week.start, week.end, *map(str, numbers)])
    write_whole(path, "".join(",".join(row) + "\n" for row in rows))
