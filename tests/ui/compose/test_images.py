"""Images of a post: added, described, put in order, asked about, and seen in the preview."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from core.model import replace
from tests.ui.compose.with_images import add, alts, picture
from tests.ui.conftest import Start
from tests.ui.person import Person, settle

POST = "The kiln tripped again."


@pytest.fixture
def writer(start: Start, browser: list[str]) -> Person:
    person = start("compose")
    person.type(POST)
    person.click(person.room().networks._rows["x"].check)
    person.press("Ctrl+S")
    return person


def test_an_image_is_added_described_and_remembered(writer: Person, tmp_path: Path) -> None:
    red = picture(tmp_path, "red.jpg", "red")
    add(writer, red)
    row = writer.room().desk.images.rows[0]
    assert writer.focus() is row.alt
    writer.type("A red wall")
    writer.waits(lambda: alts(writer) == ["A red wall"])
    writer.press("Ctrl+Shift+N")
    writer.type("Another")
    add(writer, red)
    assert writer.room().desk.images.rows[0].alt.text() == "A red wall"


def test_an_image_can_come_before_the_first_word(start: Start, tmp_path: Path) -> None:
    person = start("compose")
    add(person, picture(tmp_path, "red.jpg", "red"))
    assert person.row("SELECT text, state FROM posts") == ("", "draft")


def test_images_are_dropped_and_pasted(writer: Person, tmp_path: Path) -> None:
    room, images = writer.room(), writer.room().desk.images
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture(tmp_path, "blue.jpg", "blue")))])
    assert images.takes(mime)
    images.add_mime(mime)
    writer.waits(lambda: len(images.rows) == 1)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    QApplication.clipboard().setImage(image)
    room.desk.sheet.setFocus()
    writer.press("Ctrl+V")
    writer.waits(lambda: len(images.rows) == 2)
    assert room.desk.sheet.toPlainText() == POST
    assert writer.focus() is images.rows[-1].alt
    more = QMimeData()
    more.setUrls([QUrl.fromLocalFile(str(picture(tmp_path, "red.jpg", "red")))])
    QApplication.clipboard().setMimeData(more)
    writer.press("Ctrl+V")
    writer.waits(lambda: len(images.rows) == 3)
    assert alts(writer) == ["", "", ""], "the address of a file is no description"
    writer.paste("The kiln, still warm.")
    writer.waits(lambda: alts(writer)[-1] == "The kiln, still warm.")


def test_order_and_undo(writer: Person, tmp_path: Path) -> None:
    add(writer, picture(tmp_path, "a.jpg", "red"))
    writer.type("first")
    add(writer, picture(tmp_path, "b.jpg", "blue"))
    writer.type("second")
    writer.press("Alt+Up")
    assert alts(writer) == ["second", "first"]
    writer.click("Take this image away", writer.room().desk.images.rows[0])
    assert alts(writer) == ["first"]
    writer.undo()
    assert alts(writer) == ["second", "first"]


def test_one_clear_question_before_it_goes(
    writer: Person, tmp_path: Path, browser: list[str]
) -> None:
    add(writer, picture(tmp_path, "a.jpg", "red"))
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Return")
    assert writer.sees("One image has no description.")
    assert not browser
    writer.click("Describe")
    assert writer.focus() is writer.room().desk.images.rows[0].alt
    writer.press("Ctrl+Return")
    writer.click("Send as it is")
    writer.waits(lambda: len(browser) == 2)  # the network's page, and the folder with the image


def test_the_question_is_answered_by_keys(
    writer: Person, tmp_path: Path, browser: list[str]
) -> None:
    add(writer, picture(tmp_path, "a.jpg", "red"))
    room = writer.room()
    room.desk.sheet.setFocus()
    writer.press("Ctrl+Return", "Esc")
    assert not writer.sees("One image has no description.")
    assert writer.focus() is room.desk.sheet
    writer.press("Ctrl+Return", "Return")
    assert writer.focus() is room.desk.images.rows[0].alt
    assert not browser


def test_handed_over_images_lie_in_a_folder_as_they_would_be_sent(
    writer: Person, tmp_path: Path, browser: list[str]
) -> None:
    exif = Image.Exif()
    exif[0x010F] = "A camera"
    Image.new("RGB", (120, 80), "red").save(tmp_path / "a.jpg", "JPEG", exif=exif)
    add(writer, tmp_path / "a.jpg", picture(tmp_path, "b.jpg", "blue"))
    writer.room().desk.images.rows[0].alt.setFocus()
    writer.type("A red wall")
    writer.waits(lambda: alts(writer) == ["A red wall", ""])
    writer.press("Ctrl+Return")
    writer.click("Send as it is")
    writer.waits(lambda: len(browser) == 2)
    assert "drag them onto the page" in writer.told()
    folder = Path(QUrl(browser[1]).toLocalFile())
    assert sorted(file.name for file in folder.iterdir()) == [
        "1.jpeg", "2.jpeg", "descriptions.txt",
    ]  # fmt: skip
    assert (folder / "descriptions.txt").read_text() == "1.jpeg: A red wall\n"
    with Image.open(folder / "1.jpeg") as opened:
        assert not opened.getexif()
    writer.close()
    assert not folder.exists()


def test_photos_come_in_the_order_in_which_they_were_chosen(writer: Person, tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    Image.effect_noise((1600, 1200), 90).save(large, "PNG")
    files = [large, *(picture(tmp_path, f"{n}.jpg", "red") for n in ("a", "b"))]
    for number, file in enumerate(files[1:]):
        Image.new("RGB", (20 + number, 20)).save(file, "JPEG")
    add(writer, *files)
    names = [row.attachment.name for row in writer.room().desk.images.rows]
    assert names == ["large.png", "a.jpg", "b.jpg"]


def test_one_that_cannot_be_read_does_not_keep_the_others_out(
    writer: Person, tmp_path: Path
) -> None:
    (tmp_path / "odd.jpg").write_bytes(b"\xff\xd8\xff\xe0 broken")
    files = [picture(tmp_path, "a.jpg", "red"), tmp_path / "odd.jpg"]
    images = writer.room().desk.images
    images.add_files([str(file) for file in (*files, picture(tmp_path, "b.jpg", "blue"))])
    writer.waits(lambda: len(images.rows) == 2)
    assert "cannot be read" in writer.told()


def test_of_the_photos_of_an_entry_those_come_that_can_go(writer: Person, tmp_path: Path) -> None:
    entry, media = writer.wrote("Two photos."), writer.services.media
    good = media.keep(picture(tmp_path, "a.jpg", "red").read_bytes())
    broken = media.keep(b"\xff\xd8\xff\xe0 broken")
    media.attach("entry", entry.id, broken, name="odd.jpg")
    media.attach("entry", entry.id, good, name="a.jpg", caption="A red wall")
    composer = writer.services.composer
    post = composer.save(replace(composer.blank("Told."), entry=entry.id))
    writer.room().open_post(post.id)
    writer.click("Its photos")
    images = writer.room().desk.images
    writer.waits(lambda: len(images.rows) == 1)
    assert images.rows[0].alt.text() == "A red wall"
    assert "cannot be read" in writer.told()


def test_a_photo_that_was_damaged_since_has_a_sign_in_its_place(
    writer: Person, tmp_path: Path
) -> None:
    add(writer, picture(tmp_path, "a.jpg", "red"))
    images = writer.room().desk.images
    medium = images.rows[0].attachment.medium
    writer.services.media.folder.path(medium.file).write_bytes(b"\xff\xd8\xff\xe0 broken")
    images.thumbs.clear()
    post = images._post
    writer.press("Ctrl+Shift+N")
    writer.room().open_post(post)
    writer.waits(lambda: writer.sees("Not shown", images))
    assert images.rows[0].picture.toolTip()


def test_a_photo_dropped_on_a_description_is_another_image(writer: Person, tmp_path: Path) -> None:
    add(writer, picture(tmp_path, "a.jpg", "red"))
    alt = writer.room().desk.images.rows[0].alt
    assert not alt.acceptDrops()  # so the desk around it gets what is dropped there
    assert writer.room().desk.acceptDrops()


def test_the_question_is_seen_where_the_room_is_longer_than_the_window(
    writer: Person, tmp_path: Path
) -> None:
    writer.window.resize(1000, 560)
    settle()
    files = []
    for number in range(5):
        files.append(tmp_path / f"{number}.jpg")
        Image.new("RGB", (20 + number, 20)).save(files[-1], "JPEG")
    add(writer, *files)
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Return")
    writer.waits(lambda: not writer.focus().visibleRegion().isEmpty())
    assert writer.focus() is writer.button("Describe")
    writer.press("Return")
    first = writer.room().desk.images.rows[0]
    writer.waits(lambda: not first.alt.visibleRegion().isEmpty())
    writer.press("Ctrl+Return", "Tab", "Return")  # send without
    assert writer.room().isAncestorOf(writer.focus())


def test_the_question_can_be_switched_off(writer: Person, tmp_path: Path) -> None:
    add(writer, picture(tmp_path, "a.jpg", "red"))
    writer.press("Ctrl+Return")
    writer.click("Do not ask again")
    assert writer.services.settings.get("ask for descriptions") is False
    assert writer.row("SELECT state FROM deliveries") == ("handed over",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no image", "This is not an image"),
        (b"\0\0\0\x18ftypisom" + bytes(40), "cannot send videos yet"),
        (b"\xff\xd8\xff\xe0 broken", "cannot be read"),
    ],
)
def test_what_cannot_be_added_is_said(
    writer: Person, tmp_path: Path, data: bytes, said: str
) -> None:
    (tmp_path / "odd.jpg").write_bytes(data)
    writer.room().desk.images.add_files([str(tmp_path / "odd.jpg")])
    writer.waits(lambda: said in writer.told())
    assert alts(writer) == []


def test_a_large_photo_is_small_when_it_leaves(writer: Person, tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    Image.effect_noise((2600, 1800), 90).convert("RGB").save(path, "JPEG", quality=98)
    add(writer, path)
    (post,) = writer.services.composer.unsent()
    (sent,) = writer.services.preparing.outgoing(post, "bluesky").parts[0].pictures
    assert len(sent.data) <= 1_000_000
    assert Image.open(io.BytesIO(sent.data)).size == (sent.width, sent.height)


def test_the_preview_shows_it(writer: Person, tmp_path: Path) -> None:
    add(writer, picture(tmp_path, "a.jpg", "#c02020"))
    writer.type("A red wall")
    preview = writer.room().preview
    writer.waits(lambda: "A red wall" in preview.canvas.accessibleName())
    assert POST in preview.canvas.accessibleName()
    writer.waits(lambda: preview._thumbs)
    writer.waits(lambda: has_red(preview.canvas.grab().toImage()))


def has_red(image: QImage) -> bool:
    return any(
        QColor(image.pixel(x, y)).red() > 150 and QColor(image.pixel(x, y)).green() < 80
        for x in range(0, image.width(), 6)
        for y in range(0, image.height(), 6)
    )
