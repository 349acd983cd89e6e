"""The laws of docs/architecture.md as functions: path and source in, what breaks the law out."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

PRODUCT = ("app", "core", "ui", "resources")
ALL = (*PRODUCT, "tests", "packaging", "benchmarks", "docs")
MOST_LINES = 300
LONGER: dict[str, str] = {
    # "path": "why one idea needs more lines here"
}

USE_CASES = (
    "core.journal",
    "core.composer",
    "core.outbox",
    "core.accounts",
    "core.sending",
    "core.lanes",
    "core.posting",
    "core.after",
    "core.due",
    "core.insights",
    "core.suggestions",
    "core.people",
    "core.letter",
    "core.importing",
    "core.planning",
    "core.preparing",
    "core.looks",
    "core.aims",
    "core.lookback",
    "core.tagging",
    "core.again",
    "core.board",
    "core.shelf",
)
ROOMS = ("today", "journal", "compose", "mix", "letter", "settings")
PURE = (
    "core.enums",
    "core.contents",
    "core.entry",
    "core.following",
    "core.model",
    "core.widening",
    "core.attachments",
    "core.media_type",
    "core.memories",
    "core.outgoing",
    "core.values",
    "core.problems",
    "core.query",
    "core.foundwords",
    "core.text",
    "core.changes",
    "core.telling",
    "core.register",
    "core.runner",
    "core.mix",
    "core.patterns",
    "core.networks",
    "core.language",
)
HTTP = (
    "requests", "httpx", "aiohttp", "urllib3", "urllib.request", "http.client",
    "http.server", "smtplib", "socket", "ssl", "ftplib", "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
)  # fmt: skip
TRANSLATORS = re.compile(r"^(Q\w*Application|app|self)?\.?translate$")
POSSESSIVE = re.compile(r"\)[*+?]\+(?!,)")  # `()*+,` is a list of the signs in a URL
LICENSED_GPL = ("PySide6.QtCharts", "PySide6.QtGraphs", "PySide6.QtDataVisualization")


def is_in(name: str, parts: tuple[str, ...]) -> bool:
    """Whether the dotted `name` is one of `parts` or lies inside one; `ui.words*` is a family."""
    return any(
        name == part
        or name.startswith(f"{part}.")
        or (part.endswith("*") and name.startswith(part[:-1]))
        for part in parts
    )


def module(path: str) -> str:
    """The dotted name of a file: core/store/__init__.py is core.store."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports(path: str, source: str) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything a module imports, at any depth, lazily or by its name."""
    package = module(path).split(".")
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level] if node.level else []
            base = ".".join([*start, node.module or ""]).strip(".")
            yield from ((node.lineno, f"{base}.{alias.name}".strip(".")) for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield node.lineno, first.value


@cache
def parsed(source: str) -> ast.Module:
    return ast.parse(source)


def called(node: ast.Call) -> str:
    """The last name of what is called: `tr` of `self.tr(...)`."""
    function = node.func
    return getattr(function, "attr", "") or getattr(function, "id", "")


@dataclass(frozen=True)
class Law:
    """Modules `inside`, `but` these, import `never` (unless `allowed`), or `only` the named."""

    says: str
    inside: tuple[str, ...]
    never: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    def broken_by(self, path: str, source: str) -> list[str]:
        name = module(path)
        if not is_in(name, self.inside) or is_in(name, self.but):
            return []
        return [
            f"{path}:{line} imports {imported}. {self.says}"
            for line, imported in imports(path, source)
            if (is_in(imported, self.never) and not is_in(imported, self.allowed))
            or (self.only and not is_in(imported, self.only))
        ]


STANDARD = tuple(sys.stdlib_module_names)
LAWS = {
    "core-knows-no-window": Law(
        "Core knows no Qt and nobody who uses it: hand the value to ui/, or take it as a parameter.",
        ("core",),
        ("PySide6", "shiboken6", "ui", "app"),
    ),
    "the-centre-is-pure": Law(
        "The pure centre imports only itself and the standard library: take values, return values.",
        PURE,
        only=(*PURE, *STANDARD, "regex", "resources"),
    ),
    "the-centre-does-no-io": Law(
        "The pure centre does nothing but think: no database, process, thread or network.",
        PURE,
        ("sqlite3", "subprocess", "threading", "multiprocessing", "asyncio", *HTTP),
    ),
    "the-store-only-stores": Law(
        "The store neither decides nor tells: that is the use-case's part.",
        ("core.store",),
        (*USE_CASES, "core.changes", "core.telling", "core.runner", "core.channels"),
    ),
    "a-channel-only-sends": Law(
        "A channel gets a post and a token and returns a receipt.",
        ("core.channels",),
        ("core.store", *USE_CASES, "core.changes", "core.telling", "core.credentials", "keyring"),
    ),
    "one-door-to-the-database": Law(
        "Only core/store knows SQLite: add a method there.",
        PRODUCT,
        ("sqlite3", "sqlite_utils", "sqlcipher3", "PySide6.QtSql"),
        but=("core.store",),
    ),
    "one-sqlite-in-the-process": Law(
        "Two SQLites in one process break each other's locks: take core.store.sqlite.sqlite3.",
        (*PRODUCT, "tests", "benchmarks"),
        ("sqlite3", "pysqlite3"),
        but=("core.store.sqlite",),
    ),
    "one-door-to-the-keyring": Law(
        "Only core/credentials knows the keyring.", PRODUCT, ("keyring",), but=("core.credentials",)
    ),
    "one-door-to-the-folders": Law(
        "Only core/place knows appdirs.", PRODUCT, ("appdirs",), but=("core.place",)
    ),
    "one-door-to-the-network": Law(
        "Nothing leaves this computer but by core/channels.",
        PRODUCT,
        HTTP,
        but=("core.channels",),
        allowed=("socket.socketpair",),  # its two ends are both here
    ),
    "views-get-use-cases": Law(
        "Views get values and use-cases as parameters.",
        ("ui",),
        ("app", "core.store", "core.channels"),
    ),
    "widgets-know-no-room": Law(
        "A widget is for every room: give it values and let it emit signals.",
        ("ui.widgets",),
        (*(f"ui.{room}" for room in ROOMS), *USE_CASES),
    ),
    "the-command-line-needs-no-qt": Law(
        "The command line works where no window can.", ("ui.terminal",), ("PySide6", "shiboken6")
    ),
    "the-command-line-shares-only-words": Law(
        "The command line takes only the words from the window's side.",
        ("ui.terminal",),
        ("ui",),
        allowed=("ui.words*", "ui.terminal"),
    ),
    "the-root-is-a-leaf": Law(
        "app.py joins everything, so nothing may know it.", ("core", "ui", "resources"), ("app",)
    ),
    "no-gpl-parts-of-qt": Law(
        "Qt's charts are GPL only: paint it.", ALL, LICENSED_GPL, but=("tests.laws",)
    ),
    **{
        f"{room}-knows-no-other-room": Law(
            "Rooms meet only in the window, by signals.",
            (f"ui.{room}",),
            tuple(f"ui.{other}" for other in ROOMS if other != room),
        )
        for room in ROOMS
    },
}


def too_long(path: str, source: str) -> list[str]:
    lines = len(source.splitlines())
    if lines <= MOST_LINES or path in LONGER:
        return []
    return [f"{path} has {lines} lines, {MOST_LINES} at most: one idea a file, so make it two."]


def without_idea(path: str, source: str) -> list[str]:
    if not source.strip() or ast.get_docstring(parsed(source)):
        return []
    return [f"{path} does not say its idea in its first line."]


def untranslatable(path: str, source: str) -> list[str]:
    """What lupdate, which reads literals only, would not find.

    A table marked by QT_TRANSLATE_NOOP is looked up with a variable, and a function `translate`
    hands one on. `translate` of a str or a painter is another thing.
    """
    nodes = list(ast.walk(parsed(source)))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    marked = "QT_TRANSLATE_NOOP" in {*map(called, calls), *(f.name for f in functions)}
    doors = [range(f.lineno, (f.end_lineno or 0) + 1) for f in functions if f.name == "translate"]
    wrong = []
    for call in calls:
        name = called(call)
        may_vary = marked or any(call.lineno in door for door in doors)
        looks_up = (
            name == "translate" and TRANSLATORS.search(ast.unparse(call.func)) and not may_vary
        )
        literals = [isinstance(a, ast.Constant) and isinstance(a.value, str) for a in call.args[:2]]
        if (name in {"tr", "QT_TRANSLATE_NOOP"} or looks_up) and not all(literals):
            wrong.append(f"{path}:{call.lineno} {name}() takes string literals, then .format().")
    return wrong


def misread_by_old_pythons(path: str, source: str) -> list[str]:
    """Possessive groups, which Python before 3.11.5 goes back into (Debian 12 has 3.11.2).

    https://github.com/python/cpython/issues/106052; the library `regex` reads them well.
    """
    if not is_in(module(path), PRODUCT) or all(name != "re" for _, name in imports(path, source)):
        return []
    return [
        f"{path}:{node.lineno} has a possessive group: (?>(?:...)*) is read right everywhere."
        for node in ast.walk(parsed(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and POSSESSIVE.search(node.value)
    ]


def shadows_packaging(path: str, _source: str) -> list[str]:
    if path != "packaging/__init__.py":
        return []
    return [f"{path} hides the library `packaging` that pytest and pip use: remove it."]


SOURCE_LAWS: dict[str, Callable[[str, str], list[str]]] = {
    "a-file-has-one-idea": too_long,
    "a-file-says-its-idea": without_idea,
    "words-are-literals": untranslatable,
    "patterns-are-read-alike": misread_by_old_pythons,
    "packaging-is-no-package": shadows_packaging,
    **{name: law.broken_by for name, law in LAWS.items()},
}
