"""The verbs that keep the journal well: export, check, demo."""

from argparse import Namespace

from core.problems import Known, Problem
from ui.terminal.arguments import FORMATS
from ui.terminal.services import Build, opened
from ui.terminal.texts import say, write
from ui.words_problems import sentence


def export(asked: Namespace, build: Build) -> int:
    """Write everything outside the trash for other programs."""
    if asked.format not in FORMATS:
        raise Known(Problem.NOT_HERE_YET, f"export --format {asked.format}")
    with opened(build, asked.data_dir) as services:
        store = services.store
        entries, posts = store.entries.everything(), store.posts.everything()
        deliveries = store.deliveries.everything()
    if asked.format == "json":
        from core.exchange import json_export

        done = json_export.write(entries, posts, asked.out, deliveries=deliveries)
    else:
        from core.exchange import markdown_export

        done = markdown_export.write(entries, posts, asked.out, deliveries=deliveries)
    if asked.json:
        write({"entries": done.entries, "posts": done.posts, "media": done.media})
    else:
        say(f"Written to {asked.out}: entries {done.entries}, posts {done.posts}.")
    return 0


def check(asked: Namespace, build: Build) -> int:
    """Whether all is sound: the file, its search index, its rows, media, key slots and backups."""
    try:
        with opened(build, asked.data_dir) as services:
            from core import checking

            problems = services.store.problems() + services.protection.problems()
            problems += [sentence(problem) for problem in checking.beside(services)]
    except Known as problem:
        problems = [sentence(problem)]
    if asked.json:
        write({"ok": not problems, "problems": problems})
    else:
        say("\n".join(problems) or "Everything is sound.")
    return 1 if problems else 0


def demo(asked: Namespace, build: Build) -> int:
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
