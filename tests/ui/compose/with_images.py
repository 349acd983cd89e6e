"""Somebody who puts images to a post: making them, and what is kept of them."""

from pathlib import Path

from PIL import Image

from tests.ui.person import Person


def picture(folder: Path, name: str, colour: str) -> Path:
    path = folder / name
    Image.new("RGB", (120, 80), colour).save(path, "JPEG")
    return path


def add(person: Person, *files: Path) -> None:
    images = person.room().desk.images
    before = len(images.rows)
    images.add_files([str(file) for file in files])
    person.waits(lambda: len(images.rows) == before + len(files))


def alts(person: Person) -> list[str]:
    rows = person.rows("SELECT caption FROM attachments WHERE deleted IS NULL ORDER BY position")
    return [caption for (caption,) in rows]
