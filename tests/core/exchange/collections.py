"""Small invented journals to take out, with photos."""

import io
from datetime import UTC, datetime
from uuid import uuid4

from core.attachments import ADDRESS, Attachment, Medium
from core.exchange import Collection
from core.media_type import media_type
from core.model import Entry, replace
from core.problems import Known, Problem

AT = datetime(2026, 11, 23, 7, 40, 5, 123456, UTC)
PLAIN = Entry(
    "3b0f0c9e-52b4-4a53-9d6f-0d7c2ef1b7a1", AT, "Europe/Berlin", "2026-11-23",
    "The kiln tripped. I laughed.", "The kiln", ("kiln", "two words"), ("Jo",), 4, starred=True,
)  # fmt: skip


def photo(width: int = 40, height: int = 30, form: str = "JPEG", **more: object) -> bytes:
    """A small picture; `exif` may be among `more`."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (width, height), (200, 120, 60)).save(out, form, **more)
    return out.getvalue()


class Photos:
    """Media in memory: `read` is what a Collection asks for."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}

    def attach(
        self, data: bytes | None, *, name: str = "a.jpg", caption: str = "", **details: object
    ) -> Attachment:
        """None: named, but the file never came."""
        from hashlib import sha256

        medium = None
        if data is not None:
            digest = sha256(data).hexdigest()
            medium = Medium(str(uuid4()), digest, media_type(data), len(data), digest, AT)
            self.data[digest] = data
        return Attachment(str(uuid4()), len(self.data), medium, name, caption, details)

    def read(self, medium: Medium) -> bytes:
        if medium.digest not in self.data:
            raise Known(Problem.MEDIUM_MISSING, medium.file)
        return self.data[medium.digest]


def with_photos() -> tuple[Collection, Photos]:
    """One entry that shows one of its two photos in its text, and names a file that never came."""
    photos = Photos()
    shown = photos.attach(photo(), name="kiln.jpg", caption="The kiln", taken="2026-11-23")
    beside = photos.attach(photo(30, 40, "PNG"), name="shelf.png")
    gone = photos.attach(None, name="lost.mov")
    entry = replace(PLAIN, body=f"Before.\n\n![The kiln]({ADDRESS}{shown.id})\n\nAfter.")
    return Collection([entry], attached={entry.id: [shown, beside, gone]}, read=photos.read), photos
