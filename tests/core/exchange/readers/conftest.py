"""Home-made files of other programs, brought into a real journal."""

import io
import json
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from core.attachments import Attachment
from core.exchange.incoming import Report, Said
from core.importing import Asked
from core.model import Entry
from core.services import Services

Content = str | bytes | list[Any] | dict[str, Any]
Files = Mapping[str, Content]


class Brought(NamedTuple):
    """What came of it: entries oldest first, those of one moment in the order of the file."""

    report: Report
    entries: list[Entry]
    services: Services
    path: Path

    @property
    def one(self) -> Entry:
        (only,) = self.entries
        return only

    @property
    def said(self) -> set[Said]:
        return {said for said, _, _ in self.report.said}

    def kept(self, entry: Entry) -> Any:
        return json.loads(self.services.store.origins.of(entry.id).extra or "{}")

    def files(self, entry: Entry) -> list[Attachment]:
        return self.services.media.of("entry", entry.id)


Bring = Callable[..., Brought]


def as_bytes(content: Content) -> bytes:
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else json.dumps(content)).encode()


@pytest.fixture
def bring(services: Services, tmp_path: Path) -> Bring:
    """bring({"name": content}, as_="zip"): as a zip, a tar, a folder or (one file) the file itself.
    Every file twice: the second time nothing may be added.
    """

    def do(files: Files, as_: str = "file", name: str = "from", opens_with: str = "") -> Brought:
        path = tmp_path / name
        if as_ == "file":
            ((name, content),) = files.items()
            path = tmp_path / name
            path.write_bytes(as_bytes(content))
        elif as_ == "folder":
            for inside, content in files.items():
                (path / inside).parent.mkdir(parents=True, exist_ok=True)
                (path / inside).write_bytes(as_bytes(content))
        elif as_ == "zip":
            with zipfile.ZipFile(path, "w") as archive:
                for inside, content in files.items():
                    archive.writestr(inside, as_bytes(content))
        else:
            with tarfile.open(path, "w") as tar:
                for inside, content in files.items():
                    made = tarfile.TarInfo(inside)
                    made.size = len(as_bytes(content))
                    tar.addfile(made, io.BytesIO(as_bytes(content)))
        looked = services.importing.preview(Asked(path, passphrase=opens_with))
        report = services.importing.run(Asked(path, passphrase=opens_with))
        assert looked == report, "the preview promised something else"
        entries = services.store.entries.everything()
        again = services.importing.run(Asked(path, passphrase=opens_with))
        assert (again.added, again.updated) == (0, 0)
        assert services.store.entries.everything() == entries
        assert services.store.problems() == []
        return Brought(report, entries, services, path)

    return do
