"""What is wanted is taken, and nothing of what is not."""

from pathlib import Path

import pytest

from core.exchange import FORMATS, Collection, Exported
from core.exporting import Selection
from core.model import Entry, Kind, replace
from core.problems import Known, Problem
from core.services import Services
from tests.core.exchange.collections import photo
from ui.words_book import english_book


@pytest.fixture
def entries(services: Services) -> dict[str, Entry]:
    """Four entries by their bodies, one with a photo, one in the trash; a post of today."""
    journal, made = services.journal, {}
    for body, day, more in (
        ("old", "2025-01-02", {"tags": ("Kiln",)}),
        ("secret", "2026-01-02", {"private": True}),
        ("star", "2026-02-02", {"starred": True}),
        ("gone", "2026-02-03", {}),
    ):
        at = services.journal.blank().at.fromisoformat(f"{day}T12:00:00+00:00")
        made[body] = journal.save(replace(journal.blank(at), body=body, **more))
    services.media.attach("entry", made["star"].id, services.media.keep(photo()))
    services.media.attach("entry", made["gone"].id, services.media.keep(photo(9, 9)))
    journal.delete(made["gone"].id)
    services.composer.record("It broke.", kind=Kind.STORY)
    return made


@pytest.mark.parametrize(
    ("wanted", "bodies", "posts"),
    [
        (Selection(), ["old", "secret", "star"], 1),
        (Selection(private=False), ["old", "star"], 1),
        (Selection(first="2026-01-02"), ["secret", "star"], 1),
        (Selection(last="2026-01-02"), ["old", "secret"], 0),
        (Selection(tag="kiln"), ["old"], 0),
        (Selection(starred=True), ["star"], 0),
        (Selection(posts=False), ["old", "secret", "star"], 0),
    ],
)
def test_selection(
    services: Services, entries: dict[str, Entry], wanted: Selection, bodies: list[str], posts: int
) -> None:
    found = services.exporting.collect(wanted)
    assert [entry.body for entry in found.entries] == bodies
    assert len(found.posts) == posts
    star = entries["star"].id
    assert list(found.attached) == ([star] if "star" in bodies else [])
    for attachment in found.attached.get(star, ()):
        assert attachment.medium is not None
        assert found.read(attachment.medium) == photo()


@pytest.mark.parametrize("form", [each for each in FORMATS if each.name != "pdf"])
def test_each_format_is_written(
    services: Services, entries: dict[str, Entry], tmp_path: Path, form: object
) -> None:
    from core.exchange import Format

    assert isinstance(form, Format)
    out = tmp_path / f"out{form.ending}"
    collection = services.exporting.collect()
    done = services.exporting.writer(form.name, collection, out, english_book())(lambda: None)
    assert (done.entries, done.posts) == (3, 1 if form.posts else 0)
    assert out.is_dir() if not form.ending else out.stat().st_size > 0


def test_pdf_is_painted_elsewhere(services: Services, tmp_path: Path) -> None:
    with pytest.raises(Known) as known:
        services.exporting.writer("pdf", Collection(), tmp_path / "a.pdf", english_book())
    assert known.value.problem is Problem.BAD_FORMAT

    def paint(collection: Collection, path: Path, *_: object) -> Exported:
        path.write_text("painted")
        return Exported(len(collection.entries), 0)

    services.exporting.print_book = paint
    write = services.exporting.writer("pdf", Collection(), tmp_path / "a.pdf", english_book())
    assert write(lambda: None) == Exported(0, 0)
    assert (tmp_path / "a.pdf").read_text() == "painted"
