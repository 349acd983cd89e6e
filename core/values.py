"""How a frozen value is changed: by another one."""

from typing import Any, NamedTuple, TypeVar

V = TypeVar("V", bound="NamedTuple")


def replace(value: V, **changes: Any) -> V:
    """The same value with other fields, as copy.replace of Python 3.13."""
    return value._replace(**changes)
