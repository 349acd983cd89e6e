"""A keyring for tests that other programs can be given too: a file in the test's own folder."""

import json
from pathlib import Path


class FileKeys:
    """As core.credentials.Credentials, without a keyring."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def get(self, name: str) -> str | None:
        found: str | None = self._all().get(name)
        return found

    def set(self, name: str, secret: str, *, for_now: bool = False) -> None:
        self._file.write_text(json.dumps({**self._all(), name: secret}))

    def renew(self, name: str, secret: str) -> None:
        self.set(name, secret)

    def remove(self, name: str) -> None:
        kept = self._all()
        kept.pop(name, None)
        self._file.write_text(json.dumps(kept))

    def _all(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self._file.read_text()) if self._file.exists() else {}
        return found
