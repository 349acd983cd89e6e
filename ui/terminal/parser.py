"""The whole command line for argparse: what is not plain, what is wrong, and help."""

import argparse
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NoReturn

from ui.terminal.arguments import VERBS, cannot_be_together, common, nothing_asked
from ui.terminal.texts import columns

if TYPE_CHECKING:
    from ui.terminal.arguments import Takes


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


def parse(arguments: list[str], version: str) -> SimpleNamespace:
    """See arguments.parse. SystemExit(2) on wrong use, SystemExit(0) after help."""
    asked = _whole(version).parse_args(arguments, nothing_asked())
    if wrong := cannot_be_together(asked):
        Parser(prog=f"rapport {asked.verb or ''}".rstrip()).error(wrong)  # its own help shows how
    return asked


def _whole(version: str) -> Parser:
    shared = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common(shared)
    top = Parser(
        prog="rapport",
        parents=[shared],
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

    def verb(name: str, does: str) -> "Takes":
        return verbs.add_parser(
            name, parents=[shared], help=does, description=does, allow_abbrev=False
        )

    for _, describe in VERBS:
        describe(verb)
    return top
