"""Arguments that can be read in one way only, read without argparse: that takes longer to load than
a line takes to keep.

A verb describes itself to a `Plain` as it does to a parser of argparse. What is not plain (help, a
part of an option's name, a wrong value, `--`) is not read here, so that argparse has the word.
"""

from collections.abc import Iterator
from typing import Any


class NotPlain(Exception):  # noqa: N818 - it is no error
    """Ask argparse."""


class Plain:
    """What one verb takes: options with a value or none, and at most one place for texts."""

    def __init__(self) -> None:
        self._options: dict[str, dict[str, Any]] = {}
        self._places: dict[str, dict[str, Any]] = {}

    def add_argument(self, *names: str, **told: Any) -> None:
        """As argparse has it."""
        where = self._options if names[0].startswith("-") else self._places
        where[names[0]] = told

    def read(self, words: list[str]) -> dict[str, Any] | None:
        """The values by their names; None where argparse must look."""
        try:
            return self._read(words)
        except (NotPlain, ValueError, TypeError):
            return None

    def _read(self, words: list[str]) -> dict[str, Any]:
        found = {_name(option, told): _unsaid(told) for option, told in self._options.items()}
        texts: list[str] = []
        said: set[str] = set()
        ended = False
        left = iter(words)
        for word in left:
            if word.startswith("-") and word != "-":
                said.add(self._take(word, left, found))
                ended = bool(texts)
            elif ended:
                raise NotPlain  # texts with an option between them
            else:
                texts.append(word)
        if any(
            told.get("required") and option not in said for option, told in self._options.items()
        ):
            raise NotPlain
        return found | self._placed(texts)

    def _take(self, word: str, left: Iterator[str], found: dict[str, Any]) -> str:
        """Put the value of an option, which may be the next word, where it belongs; the option."""
        option, equals, value = word.partition("=")
        told = self._options.get(option)
        if told is None:
            raise NotPlain
        name, action = _name(option, told), told.get("action")
        if action == "store_true":
            if equals:
                raise NotPlain
            found[name] = True
            return option
        if not equals:
            value = next(left, "-")
            if value.startswith("-"):
                raise NotPlain
        converted = _converted(value, told)
        found[name] = [*found[name], converted] if action == "append" else converted
        return option

    def _placed(self, texts: list[str]) -> dict[str, Any]:
        """What stands in no option, in its one place."""
        if not self._places and not texts:
            return {}
        if len(self._places) != 1:
            raise NotPlain
        ((name, told),) = self._places.items()
        values = [_converted(text, told) for text in texts]
        match told.get("nargs"):
            case "+" if values:
                return {name: values}
            case "?" if not values:
                return {name: told.get("default")}
            case None | "?" if len(values) == 1:
                return {name: values[0]}
        raise NotPlain


def _name(option: str, told: dict[str, Any]) -> str:
    return str(told.get("dest") or option.removeprefix("--").replace("-", "_"))


def _unsaid(told: dict[str, Any]) -> Any:
    return told.get("default", False if told.get("action") == "store_true" else None)


def _converted(value: str, told: dict[str, Any]) -> Any:
    """ValueError or TypeError where it is wrong."""
    converted = told.get("type", str)(value)
    if "choices" in told and converted not in told["choices"]:
        raise NotPlain
    return converted
