"""Photos leave with the words, in every format that has a place for them."""

import base64
import json
import zipfile
from hashlib import md5, sha256
from pathlib import Path

import yaml

from core.exchange import Exported, dayone_export, json_export, markdown_export
from tests.core.exchange.collections import with_photos


def test_json_has_them_inside(tmp_path: Path) -> None:
    collection, photos = with_photos()
    assert json_export.write(collection, tmp_path / "j.json") == Exported(1, 0, 2)
    found = json.loads((tmp_path / "j.json").read_bytes())
    for medium in found["media"]:
        data = base64.b64decode(medium["data"])
        assert sha256(data).hexdigest() == medium["digest"]
        assert data == photos.data[medium["digest"]]
    shown, beside, gone = found["entries"][0]["attachments"]
    assert (shown["name"], shown["caption"], shown["details"]) == (
        "kiln.jpg",
        "The kiln",
        {"taken": "2026-11-23"},
    )
    assert {shown["digest"], beside["digest"]} == {m["digest"] for m in found["media"]}
    assert (gone["digest"], gone["name"]) == (None, "lost.mov")
    assert f"media:{shown['id']}" in found["entries"][0]["body"]


def test_a_zip_has_them_beside(tmp_path: Path) -> None:
    collection, photos = with_photos()
    json_export.write(collection, tmp_path / "j.zip")
    with zipfile.ZipFile(tmp_path / "j.zip") as archive:
        found = json.loads(archive.read("journal.json"))
        for medium in found["media"]:
            assert archive.read(medium["file"]) == photos.data[medium["digest"]]
        assert len(archive.namelist()) == 3


def test_what_is_gone_is_told(tmp_path: Path) -> None:
    collection, photos = with_photos()
    photos.data.clear()
    json_export.write(collection, tmp_path / "j.json")
    found = json.loads((tmp_path / "j.json").read_bytes())
    assert [medium["problem"] for medium in found["media"]] == ["medium missing"] * 2
    assert markdown_export.write(collection, tmp_path / "md").media == 0
    lost = dayone_export.write(collection, tmp_path / "d.zip")
    assert (lost.media, lost.not_carried["attachments"]) == (0, 3)


def test_markdown_shows_them(tmp_path: Path) -> None:
    collection, photos = with_photos()
    assert markdown_export.write(collection, tmp_path / "md") == Exported(1, 0, 2)
    (path,) = (tmp_path / "md" / "2026").rglob("*.md")
    _, front, text = path.read_text().split("---\n", 2)
    shown, beside, gone = yaml.safe_load(front)["attachments"]
    assert text == f"Before.\n\n![The kiln]({shown['file']})\n\nAfter."
    for each in (shown, beside):
        assert (path.parent / each["file"]).read_bytes() in photos.data.values()
    assert (gone["file"], gone["name"]) == ("", "lost.mov")
    assert json.loads(shown["details"]) == {"taken": "2026-11-23"}


def test_day_one_finds_them_by_their_md5(tmp_path: Path) -> None:
    collection, photos = with_photos()
    done = dayone_export.write(collection, tmp_path / "d.zip")
    assert (done.entries, done.media, dict(done.not_carried)) == (1, 2, {"attachments": 1})
    with zipfile.ZipFile(tmp_path / "d.zip") as archive:
        (entry,) = json.loads(archive.read(dayone_export.NAME))["entries"]
        for number, found in enumerate(entry["photos"]):
            data = archive.read(f"photos/{found['md5']}.{found['type']}")
            assert md5(data, usedforsecurity=False).hexdigest() == found["md5"]
            assert data in photos.data.values()
            assert f"![](dayone-moment://{found['identifier']})" in entry["text"].replace(
                "![The kiln]", "![]"
            )
            assert (found["orderInEntry"], found["fileSize"]) == (number, len(data))
