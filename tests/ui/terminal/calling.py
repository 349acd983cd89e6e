"""What a call of the command line gave, for the tests that make one."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday, in 2026-W48


@dataclass(frozen=True)
class Answer:
    """Exit status, standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.status == 0, self.err
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def says_why(self) -> bool:
        """Whether standard error is one clear line."""
        return self.err.startswith("rapport") and self.err.find("\n") == len(self.err) - 1


Rapport = Callable[..., Answer]
