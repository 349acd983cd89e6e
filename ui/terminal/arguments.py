"""What may be written on the command line."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from core.model import Kind
from ui.terminal.texts import columns

Verb = Callable[[str, str], argparse.ArgumentParser]  # name, what it does

IMPORTS = ("journal", "posts", "links")


class _Formatter(argparse.HelpFormatter):
    """As wide as argparse's, which loads shutil at each argument to ask for it."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns() - 2)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Formatter, **options)

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{self.prog}: {message} ({self.prog} --help shows how)\n")
        sys.exit(2)


class _Nobody(Parser):
    """Listens to what a verb takes that nobody asked for."""

    def __init__(self) -> None:
        """Without what argparse makes ready for each parser."""

    def add_argument(self, *_: Any, **__: Any) -> Any:
        """It is not kept."""


_NOBODY = _Nobody()


def whole(text: str) -> int:
    """A number of things: 0 or more."""
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return min(number, _MOST)


_MOST = 2**31  # more than there is of anything, and no more than SQLite can count


whole.__name__ = "number"  # argparse names it in its message


def dated(text: str) -> str:
    """A day, a week or a moment; which one is looked at later. Nothing at all is none."""
    if not text.strip():
        raise ValueError(text)
    return text


dated.__name__ = "date"


def parse(arguments: list[str], version: str) -> argparse.Namespace:
    """The arguments, with `data_dir`, `json` and `verb` always there. SystemExit(2) on wrong use."""
    top = None
    asked, rest = _quickly(arguments)
    if asked is None or rest:
        top = _parser(version)
        asked = top.parse_args(arguments, argparse.Namespace(data_dir=None, json=False, verb=None))
    if wrong := _cannot_be_together(asked):
        (top or _parser(version)).error(wrong)
    return asked


def _cannot_be_together(asked: argparse.Namespace) -> str:
    if asked.verb and (asked.demo or asked.self_test or asked.room or asked.capture):
        return "--demo, --self-test, --capture and --room are for the window, without a verb"
    if asked.verb == "suggest":
        if asked.lines and asked.file is None:
            return "--lines needs a FILE"
        if asked.entry is not None and asked.file is not None:
            return "either --entry or a FILE"
    if asked.verb == "restore" and asked.newest == bool(asked.file):
        return "either a FILE or --newest"
    if asked.verb == "mix":
        if asked.week and (asked.first or asked.last):
            return "either --week or --from and --to"
        if asked.last and not asked.first:
            return "--to needs --from"
    return ""


def _quickly(arguments: list[str]) -> tuple[argparse.Namespace | None, list[str]]:
    """Where the verb stands first: what its own parser makes of the rest, and what it does not know.

    All verbs take as long to describe as a line to write; of this one only its own are.
    """
    for name in arguments[:1]:
        for names, make in _VERBS:
            if name in names:
                one = _OneVerb(name)
                make(one)
                fresh = argparse.Namespace(
                    data_dir=None, json=False, verb=name,
                    demo=False, self_test=False, capture=False, room="",
                )  # fmt: skip
                return one.parser.parse_known_args(arguments[1:], fresh)
    return None, []


class _OneVerb:
    """Stands for `verb` below: makes the parser of one, and lets the others be described to nobody."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parser = Parser(prog=f"rapport {name}", parents=[_common()], allow_abbrev=False)

    def __call__(self, name: str, does: str) -> argparse.ArgumentParser:
        if name != self.name:
            return _NOBODY
        self.parser.description = does
        return self.parser


def _common() -> Parser:
    """What may stand before or after the verb."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--data-dir", type=Path, metavar="DIR", help="where the journal lies")
    common.add_argument("--json", action="store_true", help="answer in JSON")
    return common


def _parser(version: str) -> Parser:
    """The whole command line."""
    common = _common()
    top = Parser(
        prog="rapport",
        parents=[common],
        description="A private journal that helps you post like a human. "
        "Without a verb it opens the window.",
        epilog="TEXT and FILE may be - for standard input. All text is UTF-8.",
        allow_abbrev=False,
    )
    top.add_argument("--demo", action="store_true", help="a throw-away journal of an invented life")
    top.add_argument("--self-test", action="store_true", help="show every room unseen, and end")
    top.add_argument("--capture", action="store_true", help="a small window for a quick note")
    top.add_argument("--room", metavar="NAME", default="", help="the room to open first")
    top.add_argument("--version", action="version", version=f"Rapport {version}")
    verbs = top.add_subparsers(
        dest="verb", metavar="VERB", title="verbs", parser_class=Parser, prog=top.prog
    )

    def verb(name: str, does: str) -> argparse.ArgumentParser:
        return verbs.add_parser(
            name, parents=[common], help=does, description=does, allow_abbrev=False
        )

    for _, make in _VERBS:
        make(verb)
    return top


def _journal(verb: Verb) -> None:
    add = verb("add", "write an entry")
    add.add_argument("--at", type=dated, metavar="ISO", help="when it was, if not now")
    add.add_argument("--title", default="", metavar="T")
    add.add_argument("--tag", action="append", default=[], metavar="T")
    add.add_argument("--mood", type=int, choices=range(1, 6), metavar="1-5")
    add.add_argument("--private", action="store_true", help="never suggest anything from it")
    add.add_argument("text", nargs="+", metavar="TEXT")
    entries = verb("entries", "list entries, newest first")
    entries.add_argument("--limit", type=whole, metavar="N")
    entries.add_argument("--on", type=dated, metavar="DAY", help="those of one day")
    search = verb("search", "find entries and posts; what you type is text, not a query language")
    search.add_argument("--limit", type=whole, default=50, metavar="N")
    search.add_argument("query", nargs="+", metavar="QUERY")
    post = verb("post", "record a post that you made elsewhere")
    post.add_argument("--kind", choices=[kind.value for kind in Kind])
    post.add_argument("--at", type=dated, metavar="ISO", help="when it was sent, if not now")
    post.add_argument("--network", action="append", default=[], metavar="NAME")
    post.add_argument("--sent", action="store_true", required=True, help="it was sent already")
    post.add_argument("text", nargs="+", metavar="TEXT")


def _engine(verb: Verb) -> None:
    suggest = verb("suggest", "what could be told from an entry, a text or the journal")
    suggest.add_argument("--entry", metavar="ID", help="this entry of the journal")
    suggest.add_argument(
        "--lines", action="store_true", help='FILE is JSON Lines: {"id","text"[,"date"]}'
    )
    suggest.add_argument("file", nargs="?", metavar="FILE", help="the text of one entry")
    suggest.add_argument("--network", metavar="NAME", help="only what fits there")
    suggest.add_argument("--limit", type=whole, metavar="N")
    suggest.add_argument("--today", type=dated, metavar="DAY", help="as if it were this day")
    for name, does in (
        ("kind", "which of the six kinds each text reads like"),
        ("privacy", "what in each text is private"),
    ):
        verb(name, does).add_argument("file", metavar="FILE", help='JSON Lines: {"id","text"}')
    count = verb("count", "how long each text is on a network")
    split = verb("split", "cut texts that are too long into threads")
    split.add_argument("--number", action="store_true", help="end each part with (1/3)")
    for each in (count, split):
        each.add_argument("--network", required=True, metavar="NAME")
        each.add_argument("file", metavar="FILE", help='JSON Lines: {"id","text"}')


def _mix(verb: Verb) -> None:
    mix = verb("mix", "the shares of each kind, week by week; this week if none is named")
    mix.add_argument("--week", type=dated, metavar="2026-W47")
    mix.add_argument(
        "--from", dest="first", type=dated, metavar="DAY", help="the first week, whole"
    )
    mix.add_argument(
        "--to", dest="last", type=dated, metavar="DAY", help="the last week, whole; else this one"
    )
    chart = verb("chart", "the weeks as a picture or a table")
    chart.add_argument("--weeks", type=whole, default=12, metavar="N")
    chart.add_argument("out", type=Path, metavar="OUT.png|OUT.svg|OUT.csv")


def _keeping(verb: Verb) -> None:
    from core.exchange import FORMATS, LINK_FORMATS

    export = verb("export", "write the whole journal for other programs")
    export.add_argument(
        "--format", required=True, choices=[each.name for each in (*FORMATS, *LINK_FORMATS)]
    )
    export.add_argument("--from", dest="first", type=dated, metavar="DAY", help="from this day on")
    export.add_argument("--to", dest="last", type=dated, metavar="DAY", help="up to this day")
    export.add_argument("--tag", default="", metavar="T", help="entries that bear this tag")
    export.add_argument("--starred", action="store_true", help="starred entries")
    export.add_argument("--without-private", action="store_true", help="no private entries")
    export.add_argument("out", type=Path, metavar="OUT")
    bring = verb(
        "import", "bring in a journal, past posts or bookmarks; the format is found by looking"
    )
    bring.add_argument("--format", default="", metavar="NAME", help="if it is not found")
    bring.add_argument("--as", dest="kind", choices=IMPORTS, default="", help="what is in it")
    bring.add_argument("--dry-run", action="store_true", help="only tell what would come")
    bring.add_argument("file", type=Path, metavar="FILE", help="a file or a folder")
    bring.add_argument(
        "more", type=Path, metavar="PART", nargs="*", help="its other parts, if it comes in several"
    )
    verb("check", "is everything sound?")
    backup = verb("backup", "a verified copy of the journal, in one file")
    backup.add_argument("out", type=Path, metavar="OUT")
    restore = verb("restore", "the journal as a backup has it; the present one is backed up first")
    restore.add_argument(
        "--missing", action="store_true", help="only bring back what the journal lacks"
    )
    restore.add_argument("--newest", action="store_true", help="the newest backup by itself")
    restore.add_argument("file", type=Path, metavar="FILE", nargs="?")
    verb("begin", "a new journal where one is gone; what is left of that is laid aside, untouched")
    verb("demo", "fill an empty folder with the invented life of one shop owner")


_VERBS: tuple[tuple[tuple[str, ...], Callable[[Verb], None]], ...] = (
    (("add", "entries", "search", "post"), _journal),
    (("suggest", "kind", "privacy", "count", "split"), _engine),
    (("mix", "chart"), _mix),
    (("export", "import", "check", "backup", "restore", "begin", "demo"), _keeping),
)
