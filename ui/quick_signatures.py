"""What PySide6 knows of its own functions' signatures, read when it is first asked for.

At each start PySide6 compiles 100 kB of Python that lies packed inside it, and with it four huge
patterns: a third of what a bare window takes. It needs them only for the message of a wrong call,
for `__doc__` and `__signature__`. So their modules begin empty and are filled at the first look.

It replaces `__import__` too, for `from __feature__ import` and `from PySide6 import *`, neither of
which we use, and reads the source of every module imported from then on (known:
github.com/napari/napari/issues/8584): that is undone.
"""

import builtins
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from types import CodeType
from typing import Any

_LATER = {
    f"shibokensupport/{name}.py"
    for name in (
        "feature",
        "signature/errorhandler",
        "signature/layout",
        "signature/mapping",
        "signature/parser",
        "signature/lib/enum_sig",
        "signature/lib/pyi_generator",
        "signature/lib/tool",
    )
}
_OPTION = "PYSIDE6_OPTION_PYTHON_ENUM"
_USUAL = {"1", "on", "true", "yes"}
_EMPTY = "from ui.quick_signatures import begin_empty as _begin; _begin(globals())"
_compile = compile
_filling = RLock()
_sources: dict[str, tuple[Any, str]] = {}
"""By the name of the module: its source, and the name of its file."""


@contextmanager
def put_off() -> Iterator[None]:
    """While PySide6 is imported for the first time: leave for later what can wait."""
    if "shiboken6" in sys.modules or os.environ.get(_OPTION, "1").lower() not in _USUAL:
        yield  # too late; or the parser is needed, which alone reads this option
        return
    imports = builtins.__import__
    _put("compile", _quick_compile)
    try:
        yield
    finally:
        _put("compile", _compile)
        _put("__import__", imports)


def _put(name: str, function: Any) -> None:
    setattr(builtins, name, function)


def _quick_compile(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
    if filename not in _LATER:
        return _compile(source, filename, mode, *rest, **options)
    _sources[filename.removesuffix(".py").replace("/", ".")] = source, filename
    empty: CodeType = _compile(_EMPTY, filename, mode)
    return empty


def begin_empty(space: dict[str, Any]) -> None:
    """Make of a module's `space` one that is filled at the first look for what it has not."""

    def fill() -> None:
        with _filling:  # once, whoever asks; another thread may still see half of a module
            source = _sources.pop(space["__name__"], None)
            if source is not None:
                exec(_compile(*source, "exec"), space)  # noqa: S102 - as PySide6 does

    def look(name: str) -> Any:
        if not name.startswith("__"):
            fill()
        if name not in space:
            raise AttributeError(name)
        return space[name]

    def update_mapping() -> None:
        """PySide6 looks for it past `__getattr__`, before it looks for anything else."""
        fill()
        space["update_mapping"]()

    space["__getattr__"] = look
    if space["__name__"].endswith(".mapping"):
        space["update_mapping"] = update_mapping
    elif space["__name__"].endswith(".feature"):
        space["feature_import"] = space["feature_imported"] = lambda *_, **__: None
