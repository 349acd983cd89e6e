"""The journal as jrnl keeps it: one text file, `[2026-11-23 08:40] Title` and the text below.

jrnl 4 reads it as a journal, and `jrnl --import --file` adds it to one. Its rules, from
https://jrnl.sh/en/stable: a line that begins with a date in brackets begins an entry; `*` at the end
of the first line is a star; words that begin with @ are tags. A line of a text that would begin an
entry gets a space before it. Hours are those where the person was: jrnl keeps no zone.
"""

import re
from pathlib import Path

from core.clock import local
from core.exchange import Collection, Exported, Tick, lost, no_tick
from core.exchange.whole import new_file
from core.model import Entry

_BEGINS = re.compile(r"^(?=\[[^\]\n]+\] )", re.MULTILINE)
_NO_TAG = re.compile(r"[^-+*#/\w]+")
_NOT_CARRIED = ("people", "mood", "private", "quiet", "place", "extra")


def write(contents: Collection, path: Path, tick: Tick = no_tick) -> Exported:
    """Write the entries; posts and media have no place in jrnl. Known: see whole.new_file."""
    with new_file(path) as file:
        for number, entry in enumerate(contents.entries):
            file.write(
                ("\n" if number else "").encode() + as_text(entry).encode("utf-8", "replace")
            )
            tick()
    lacking = lost.of_all(contents, _NOT_CARRIED)
    return Exported(len(contents.entries), 0, 0, lacking)


def as_text(entry: Entry) -> str:
    """The entry as jrnl writes it, with a line end."""
    at = local(entry.at, entry.zone)
    title, body = " ".join(entry.title.split()), entry.body.strip("\n")
    if not title:  # jrnl takes the first line for the title, so that line stays where it was
        title, _, body = body.lstrip().partition("\n")
    head = f"[{at:%Y-%m-%d %H:%M}] {title.rstrip()}{' *' if entry.starred else ''}"
    said = f"{title}\n{body}".casefold()
    tags = [f"@{_NO_TAG.sub('_', tag)}" for tag in entry.tags]
    more = " ".join(tag for tag in tags if tag.casefold() not in said)
    rest = _BEGINS.sub(" ", "\n".join(filter(None, (body.rstrip(), more))))
    return f"{head}\n{rest}\n" if rest else f"{head}\n"
