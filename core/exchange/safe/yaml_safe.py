"""YAML without surprises: no code, no bombs, and dates, hours and `no` stay what was written."""

import re
from typing import Any

import yaml

from core.problems import Known, Problem

_MOST_PARTS = 500_000
_DEEPEST = 60
# Deep nesting crashes libyaml (it calls itself for each level); the parser in Python only gives up.
_INDENTED = re.compile(r"^[ \t]{120,}\S|^(?:[ \t]*[-?:][ \t]+){40}", re.MULTILINE)


class _Rules:
    """What both parsers are told: the values of YAML 1.2, two old tags of Python, no merging."""

    def flatten_mapping(self, node: Any) -> None:
        """`<<` copies what it names, again and again: a bomb. It stays a key like others."""


_KEPT = (
    ("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
    ("tag:yaml.org,2002:int", r"^[-+]?(?:0|[1-9][0-9]{0,17})$", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"^[-+]?[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]{1,3})?$", "-+0123456789"),
)
_TEXTS = ("unicode", "str")


def _loader(base: Any) -> Any:
    made: Any = type("_Loader", (_Rules, base), {"yaml_implicit_resolvers": {}})
    for tag, pattern, first in _KEPT:
        signs = ["" if sign == "\0" else sign for sign in first]
        made.add_implicit_resolver(tag, re.compile(pattern), signs)
    for name in _TEXTS:
        made.add_constructor(f"tag:yaml.org,2002:python/{name}", base.construct_yaml_str)
    return made


_SLOW = _loader(yaml.SafeLoader)
_FAST = _loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def load(data: str, place: str) -> Any:
    """The one document of a text. Known(IMPORT_DAMAGED) with line and column, Known(IMPORT_BOMB)."""
    shallow = data.count("[") + data.count("{") < _DEEPEST and not _INDENTED.search(data)
    try:
        found = yaml.load(data, Loader=_FAST if shallow else _SLOW)  # noqa: S506 - both are safe ones
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark
        where = f"{place}, {at.line + 1}:{at.column + 1}" if at else place
        raise Known(Problem.IMPORT_DAMAGED, where) from error
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        raise Known(Problem.IMPORT_DAMAGED, place) from error
    if _size(found, {}, 0) > _MOST_PARTS:
        raise Known(Problem.IMPORT_BOMB, place)
    return found


def _size(value: Any, known: dict[int, int], depth: int) -> int:
    """How many parts it would have with every alias written out."""
    if not isinstance(value, dict | list):
        return 1
    if depth > _DEEPEST * 2:
        return _MOST_PARTS + 1
    if id(value) not in known:
        known[id(value)] = _MOST_PARTS + 1  # what lies inside itself has no end
        parts = value if isinstance(value, list) else [*value, *value.values()]
        known[id(value)] = 1 + sum(_size(each, known, depth + 1) for each in parts)
    return known[id(value)]
