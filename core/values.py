"""How a frozen value is changed: by another one."""

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing import NamedTuple

    V = TypeVar("V", bound=NamedTuple)
else:
    V = TypeVar("V")  # a bound that is text is compiled, which takes a millisecond the first time


def replace(value: V, **changes: Any) -> V:
    """The same value with other fields, as copy.replace of Python 3.13."""
    return value._replace(**changes)
