"""Which stretch of all weeks is seen: zoomed and moved without ever leaving them."""

from typing import NamedTuple

LEAST = 4
_STEP = 1.25


class Stretch(NamedTuple):
    """`size` weeks from number `first` on, of `total` weeks."""

    first: int
    size: int
    total: int

    @property
    def last(self) -> int:
        """The number after the last week that is seen."""
        return self.first + self.size

    @property
    def whole(self) -> bool:
        return self.size >= self.total

    def zoomed(self, steps: float, around: float = 1.0) -> "Stretch":
        """Nearer (or, with negative steps, further), keeping the week at `around` (0 to 1) still."""
        count = round(self.size / _STEP**steps)
        if count == self.size and steps:
            count -= 1 if steps > 0 else -1
        count = min(max(count, min(LEAST, self.total)), self.total)
        still = self.first + around * self.size
        return self._within(round(still - around * count), count)

    def moved(self, weeks: int) -> "Stretch":
        """Later, or with a negative number earlier."""
        return self._within(self.first + weeks, self.size)

    def _within(self, first: int, count: int) -> "Stretch":
        return Stretch(min(max(first, 0), self.total - count), count, self.total)


def newest(count: int | None, total: int) -> Stretch:
    """The last `size` weeks, or all."""
    count = total if count is None else min(count, total)
    return Stretch(total - count, count, total)
