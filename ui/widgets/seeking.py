"""The last question alone is answered: at once, or by a worker while one types on."""

from collections.abc import Callable
from typing import Generic, TypeVar

from core.progress import Cancelled
from core.runner import Runner

T = TypeVar("T")
Wanted = Callable[[], bool]


class Seeking(Generic[T]):
    """`at_once` gives None where it would take too long; `work` is then made for a worker."""

    def __init__(
        self,
        runner: Runner,
        at_once: Callable[[str], T | None],
        work: Callable[[str], Callable[[Wanted], T]],
    ) -> None:
        self._runner, self._at_once, self._work = runner, at_once, work
        self._number = 0
        self.busy = False
        """A worker still looks for the answer to the last question."""

    def ask(self, query: str, show: Callable[[T], object]) -> None:
        """Nothing else that was asked before will be shown."""
        self.stop()
        found = self._at_once(query)
        if found is not None:
            show(found)
            return
        number, work = self._number, self._work(query)
        self.busy = True

        def done(result: T) -> None:
            if number == self._number:
                self.busy = False
                show(result)

        def failed(error: Exception) -> None:
            if number == self._number:
                self.busy = False
            if not isinstance(error, Cancelled):
                raise error

        self._runner.run(lambda: work(lambda: number == self._number), done, failed)

    def stop(self) -> None:
        """Nobody waits for the answer any more."""
        self._number += 1
        self.busy = False
