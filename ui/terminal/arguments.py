"""What may be written on the command line: each verb and what it takes, and how it is read."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol

from ui.terminal.plainly import Plain

if TYPE_CHECKING:
    from pathlib import Path

    class Takes(Protocol):
        """What a verb is described to: a parser of argparse, or the core of one (plainly.py)."""

        def add_argument(self, *names: str, **told: Any) -> Any:
            """As argparse has it."""


Verb = Callable[[str, str], "Takes"]  # name, what it does

IMPORTS = ("journal", "posts", "links")


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


def place(text: str) -> "Path":
    """A file or a folder. Nothing at all is none: a script's variable may hold nothing."""
    from pathlib import Path

    if not text:
        raise ValueError(text)
    return Path(text)


place.__name__ = "path"


def nothing_asked() -> SimpleNamespace:
    """What is always there."""
    return SimpleNamespace(
        data_dir=None, json=False, verb=None, demo=False, self_test=False, capture=False, room=""
    )


def parse(arguments: list[str], version: str) -> SimpleNamespace:
    """The arguments, with `data_dir`, `json` and `verb` always there. SystemExit(2) on wrong use."""
    asked = _plainly(arguments)
    if asked is None or cannot_be_together(asked):
        from ui.terminal import parser

        asked = parser.parse(arguments, version)
    return asked


def cannot_be_together(asked: SimpleNamespace) -> str:
    """What is wrong although each argument is right; empty when nothing is."""
    if asked.data_dir == "":  # a variable of a script that holds nothing, not the folder it runs in
        return "--data-dir needs the name of a folder"
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


def _plainly(arguments: list[str]) -> SimpleNamespace | None:
    """What is asked, where it stands there plainly: most calls are read without argparse."""
    name = arguments[0] if arguments else ""
    describe = next((describe for names, describe in VERBS if name in names), None)
    if describe is None:
        return None
    verbs: dict[str, Plain] = {}
    describe(lambda each, _does: verbs.setdefault(each, Plain()))
    common(verbs[name])
    values = verbs[name].read(arguments[1:])
    if values is None:
        return None
    return SimpleNamespace(**{**vars(nothing_asked()), "verb": name, **values})


def common(takes: "Takes") -> None:
    """What may stand before or after the verb."""
    takes.add_argument("--data-dir", metavar="DIR", help="where the journal lies")
    takes.add_argument("--json", action="store_true", help="answer in JSON")


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


def _posts(verb: Verb) -> None:
    from core.model import Kind  # a line of the journal does not wait for it

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
    chart.add_argument("out", type=place, metavar="OUT.png|OUT.svg|OUT.csv")


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
    export.add_argument("out", type=place, metavar="OUT")
    bring = verb(
        "import", "bring in a journal, past posts or bookmarks; the format is found by looking"
    )
    bring.add_argument("--format", default="", metavar="NAME", help="if it is not found")
    bring.add_argument("--as", dest="kind", choices=IMPORTS, default="", help="what is in it")
    bring.add_argument("--dry-run", action="store_true", help="only tell what would come")
    bring.add_argument("file", type=place, metavar="FILE", help="a file or a folder")
    bring.add_argument(
        "more",
        type=place,
        metavar="PART",
        nargs="*",
        default=(),
        help="its other parts, if it comes in several",
    )
    verb("check", "is everything sound?")
    backup = verb("backup", "a verified copy of the journal, in one file")
    backup.add_argument("out", type=place, metavar="OUT")
    restore = verb("restore", "the journal as a backup has it; the present one is backed up first")
    restore.add_argument(
        "--missing", action="store_true", help="only bring back what the journal lacks"
    )
    restore.add_argument("--newest", action="store_true", help="the newest backup by itself")
    restore.add_argument("file", type=place, metavar="FILE", nargs="?")
    verb("begin", "a new journal where one is gone; what is left of that is laid aside, untouched")
    verb("demo", "fill an empty folder with the invented life of one shop owner")


VERBS: tuple[tuple[tuple[str, ...], Callable[[Verb], None]], ...] = (
    (("add", "entries", "search"), _journal),
    (("post",), _posts),
    (("suggest", "kind", "privacy", "count", "split"), _engine),
    (("mix", "chart"), _mix),
    (("export", "import", "check", "backup", "restore", "begin", "demo"), _keeping),
)
