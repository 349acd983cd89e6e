"""How a channel's talk fails: one exception with the trouble, the server's words and its times."""

from datetime import datetime

from core.receipt import Outcome, Secret, Trouble


class Failed(Exception):  # noqa: N818 - as Known, it reads as what it is
    """The act did not succeed; `trouble` says what is known of it."""

    def __init__(
        self,
        trouble: Trouble,
        detail: str = "",
        until: datetime | None = None,
        code: str = "",
        status: int = 0,
    ) -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble, self.detail, self.until = trouble, detail, until
        self.code, self.status = code, status

    def outcome(self, secret: Secret | None = None) -> Outcome:
        return Outcome(trouble=self.trouble, detail=self.detail, until=self.until, secret=secret)
