"""The verbs that keep the journal well: export, check, demo."""

from types import SimpleNamespace
from typing import TYPE_CHECKING

from core.exchange import LINK_FORMATS
from core.problems import Known
from ui.terminal.gone import said
from ui.terminal.json_lines import write
from ui.terminal.services import Build, opened
from ui.terminal.texts import say, warn
from ui.words_book import english_book, lacking
from ui.words_problems import sentence

if TYPE_CHECKING:
    from ui.terminal.painters import Painters


def export(asked: SimpleNamespace, build: Build, painters: "Painters") -> int:
    """Write what lies outside the trash for other programs; says what the format cannot hold."""
    from core.clock import parse_day
    from core.exchange import no_tick
    from core.exporting import Selection

    for day in filter(None, (asked.first, asked.last)):
        parse_day(day)
    if asked.format in {each.name for each in LINK_FORMATS}:
        return _export_links(asked, build)
    wanted = Selection(
        asked.first or "",
        asked.last or "",
        asked.tag,
        starred=asked.starred,
        private=not asked.without_private,
    )
    with opened(build, asked.data_dir) as services:
        exporting = services.exporting
        exporting.print_book = painters.book
        collection = exporting.collect(wanted)
        done = exporting.writer(asked.format, collection, asked.out, english_book())(no_tick)
    if asked.json:
        write({"entries": done.entries, "posts": done.posts, "media": done.media})
        return 0
    say(f"Written to {asked.out}: entries {done.entries}, posts {done.posts}, files {done.media}.")
    if done.not_carried:
        say(lacking(done.not_carried))
    return 0


def _export_links(asked: SimpleNamespace, build: Build) -> int:
    with opened(build, asked.data_dir) as services:
        links = services.links.export(asked.out, asked.format)
    if asked.json:
        write({"entries": 0, "posts": 0, "media": 0, "links": links})
    else:
        say(f"Written to {asked.out}: links {links}.")
    return 0


def check(asked: SimpleNamespace, build: Build) -> int:
    """Whether all is sound: the file, its search index, its rows, media, key slots and backups."""
    try:
        with opened(build, asked.data_dir) as services:
            from core import checking

            problems = services.store.problems() + services.protection.problems()
            problems += [sentence(problem) for problem in checking.beside(services)]
    except Known as problem:
        problems = [said(problem)]
    if asked.json:
        write({"ok": not problems, "problems": problems})
    else:
        say("\n".join(problems) or "Everything is sound.")
    if problems:
        more = f" (and {len(problems) - 1} more)" if problems[1:] else ""
        warn(f"{problems[0]}{more}")
    return 1 if problems else 0


def demo(asked: SimpleNamespace, build: Build) -> int:
    """Fill an empty journal with an invented life."""
    from core import demo as invented

    with opened(build, asked.data_dir) as services:
        begun = services.journal.blank()
        made = invented.fill(services.store, begun.at, begun.zone)
        folder = services.paths.folder
    if asked.json:
        write({"entries": made.entries, "posts": made.posts})
    else:
        say(
            f"The life of {made.person} is in {folder}: entries {made.entries}, posts {made.posts}."
        )
    return 0
