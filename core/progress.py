"""How far long work is, told to whoever watches; and the person's wish to end it."""


class Cancelled(Exception):  # noqa: N818 - the person wished it
    """The work ended because the person wished it; it leaves no trace."""


class Progress:
    """Counted by the worker, read by the window: one writes, the other looks.

    `total` is 0 while nobody knows how much there is.
    """

    def __init__(self, total: int = 0) -> None:
        self.done = 0
        self.total = total
        self.cancelled = False

    def tick(self) -> None:
        """One more is done. Cancelled, if that is wished."""
        self.done += 1
        if self.cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """End at the next tick."""
        self.cancelled = True
