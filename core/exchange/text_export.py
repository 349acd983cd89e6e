"""The journal as one plain text that needs no program to be read, in ten years or in fifty."""

from pathlib import Path

from core.clock import local
from core.exchange import Collection, Exported, Tick, lost, no_tick
from core.exchange.whole import new_file
from core.model import Entry, Post

_RULE = "-" * 72
_NOT_CARRIED = ("private", "quiet", "place", "extra")


def write(contents: Collection, path: Path, tick: Tick = no_tick) -> Exported:
    """Entries by day, oldest first, then the posts that were told. Known: see whole.new_file."""
    with new_file(path) as file:
        for entry in contents.entries:
            file.write(_entry(entry, contents).encode("utf-8", "replace"))
            tick()
        for post in contents.posts:
            file.write(_post(post).encode("utf-8", "replace"))
            tick()
    entries_only = contents._replace(posts=())
    return Exported(
        len(contents.entries),
        len(contents.posts),
        0,
        lost.of_all(entries_only, _NOT_CARRIED),
    )


def _entry(entry: Entry, contents: Collection) -> str:
    at = local(entry.at, entry.zone)
    about = [
        ("tags", ", ".join(entry.tags)),
        ("people", ", ".join(entry.people)),
        ("mood", f"{entry.mood}/5" if entry.mood else ""),
        ("starred", "yes" if entry.starred else ""),
        ("files", ", ".join(a.name or a.id for a in contents.attached.get(entry.id, ()))),
    ]
    lines = [f"{at:%Y-%m-%d %H:%M} {entry.zone}", entry.title]
    lines += [f"{name}: {value}" for name, value in about if value]
    head = "\n".join(filter(None, lines))
    return f"{_RULE}\n{head}\n\n{entry.body.strip()}\n\n"


def _post(post: Post) -> str:
    at = local(post.at, post.zone)
    where = ", ".join(filter(None, (post.state, post.kind, *post.networks)))
    return f"{_RULE}\n{at:%Y-%m-%d %H:%M} post: {where}\n\n{post.text.strip()}\n\n"
