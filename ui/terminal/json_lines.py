"""JSON on its way in and out: a value on a line of its own, problems by their line."""

import json
import math
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn

from core.problems import Known, Problem
from ui.terminal.texts import decoded, opened_file

_OTHER_ENDS = re.compile("[\x85\u2028\u2029]")
_LONE = re.compile("[\ud800-\udfff]")


class Line(NamedTuple):
    """One object of JSON Lines. `id` is any JSON value, `fields` are all its keys."""

    id: Any
    text: str
    fields: dict[str, Any]


def lines(name: str) -> Iterator[Line]:
    """The objects of a JSON Lines file, as they come; empty lines are passed over.

    Known: FILE_UNREADABLE, NOT_UTF8 and BAD_LINE with the number of the line, from 1.
    """
    with opened_file(name) as file:
        for number, raw in enumerate(file, 1):
            line = decoded(raw, name) if number == 1 else decoded(raw, name, "utf-8")
            if line.strip():
                yield _line(line, number)


def write(value: Any) -> None:
    """One JSON value on a line of its own; what UTF-8 cannot hold stays escaped, and so does what
    some take for the end of a line.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    text = json.dumps(value) if _LONE.search(text) else text
    sys.stdout.write(_OTHER_ENDS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n")


def _line(line: str, number: int) -> Line:
    try:
        fields = json.loads(line, parse_constant=_refuse, parse_float=_finite)
        text = fields["text"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Known(Problem.BAD_LINE, str(number)) from error
    if not isinstance(text, str):
        raise Known(Problem.BAD_LINE, str(number))
    return Line(fields.get("id"), _whole(text), fields)


def _whole(text: str) -> str:
    """Lone surrogates, which no file can hold, as U+FFFD: every place in the text stays."""
    return _LONE.sub("\ufffd", text)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)  # NaN and Infinity are not JSON


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(digits)
    return number
