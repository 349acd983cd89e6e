"""Archives from strangers: what would harm is refused with a reason, the rest is read."""

import gzip
import io
import os
import stat
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from core.exchange.safe.archives import too_dense
from core.exchange.safe.bag import Refused, open_bag, unsafe
from core.problems import Known, Problem


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def refuses(path: Path, problem: Problem) -> str:
    with pytest.raises(Known) as known:
        open_bag(path).close()
    assert known.value.problem is problem
    return known.value.detail


@pytest.mark.parametrize(
    "name", ["../up", "/etc/passwd", "C:\\x", "a/../../b", "..\\up", "\\\\host\\share", "a\x00b"]
)
def test_names_that_lead_outside(name: str) -> None:
    assert unsafe(name)


@pytest.mark.parametrize("name", ["a/b.md", "..a/b", "a..b", "...", "2024:01.md"])
def test_names_that_stay_inside(name: str) -> None:
    assert not unsafe(name)


def test_only_the_unsafe_member_is_left_alone(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"../../evil.md": b"x", "/abs.md": b"x", "good.md": b"kiln"})
    with open_bag(path) as bag:
        assert bag.names == ["good.md"]
        assert bag.read("good.md") == b"kiln"
        assert set(bag.refused) == {
            Refused("../../evil.md", "unsafe name"),
            Refused("/abs.md", "unsafe name"),
        }
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.zip"]  # nothing was unpacked


def test_links_in_a_zip_are_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("link.md")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        pipe = zipfile.ZipInfo("pipe.md")
        pipe.external_attr = (stat.S_IFIFO | 0o600) << 16
        archive.writestr(pipe, "")
    with open_bag(path) as bag:
        assert bag.names == []
        assert [each.why for each in bag.refused] == ["link", "not a file"]


@pytest.mark.parametrize("further", [5, 1000])
def test_members_that_would_begin_before_the_file(tmp_path: Path, further: int) -> None:
    path = zipped(tmp_path / "a.zip", {"a.md": b"kiln" * 300})
    data = bytearray(path.read_bytes())
    end = data.rfind(b"PK\5\6") + 16
    (said,) = struct.unpack_from("<I", data, end)
    struct.pack_into("<I", data, end, said + further)
    path.write_bytes(data)
    assert refuses(path, Problem.IMPORT_DAMAGED) == "a.zip"


def test_a_zip_bomb_is_not_opened(tmp_path: Path) -> None:
    assert refuses(zipped(tmp_path / "a.zip", {"a.json": bytes(64 << 20)}), Problem.IMPORT_BOMB)


def test_members_that_lie_in_one_another(tmp_path: Path) -> None:
    """As David Fifield's bomb: many names for the same packed bytes."""
    path = zipped(tmp_path / "a.zip", {"a.json": os.urandom(5_000)})
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(3):
            twin = zipfile.ZipInfo(f"{number}.json")
            twin.header_offset = 0
            twin.compress_size, twin.file_size = 5_000, 5_000
            twin.CRC = archive.infolist()[0].CRC
            twin.compress_type = zipfile.ZIP_DEFLATED
            archive.filelist.append(twin)
            archive._didModify = True  # type: ignore[attr-defined]
    refuses(path, Problem.IMPORT_BOMB)


def test_a_claimed_size_of_ten_gigabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    zipped(path, {"a.json": b"{}" * 100})
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
    path.write_bytes(bytes(data))
    assert refuses(path, Problem.IMPORT_BOMB) == "a.zip"


def test_a_locked_zip_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.json": b"{}"})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(bytes(data))
    assert refuses(path, Problem.IMPORT_ZIP_LOCKED) == "a.zip"


def test_names_in_utf8_without_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("caf__.md", b"x")
    path.write_bytes(path.read_bytes().replace(b"caf__.md", "café.md".encode()))
    with open_bag(path) as bag:
        assert bag.names == ["café.md"]
        assert bag.read("café.md") == b"x"


@pytest.mark.parametrize("cut", [10, 60, -1, -30])
def test_a_zip_cut_off(tmp_path: Path, cut: int) -> None:
    path = zipped(tmp_path / "a.zip", {"a.json": os.urandom(500)})
    path.write_bytes(path.read_bytes()[:cut])
    refuses(path, Problem.IMPORT_DAMAGED)


def test_a_member_with_wrong_bytes_names_itself(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"one/a.json": os.urandom(500)})
    data = bytearray(path.read_bytes())
    data[200] ^= 0xFF
    path.write_bytes(bytes(data))
    with open_bag(path) as bag, pytest.raises(Known) as known:
        bag.read("one/a.json")
    assert known.value.problem is Problem.IMPORT_DAMAGED
    assert known.value.detail == "a.zip: one/a.json"


def tarred(path: Path, mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in {"./good.md": b"kiln", "../evil.md": b"x", "/abs.md": b"x"}.items():
            made = tarfile.TarInfo(name)
            made.size = len(data)
            archive.addfile(made, io.BytesIO(data))
        for name, kind in {"link": tarfile.SYMTYPE, "hard": tarfile.LNKTYPE}.items():
            made = tarfile.TarInfo(name)
            made.type, made.linkname = kind, "/etc/passwd"
            archive.addfile(made)
        device = tarfile.TarInfo("device")
        device.type = tarfile.CHRTYPE
        archive.addfile(device)
    return path


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_tar(tmp_path: Path, mode: str) -> None:
    with open_bag(tarred(tmp_path / "a.tar", mode)) as bag:
        assert bag.names == ["good.md"]
        assert bag.read("good.md") == b"kiln"
        assert [each.why for each in bag.refused] == [
            "unsafe name", "unsafe name", "link", "link", "not a file",
        ]  # fmt: skip


def test_a_tar_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    with gzip.open(path, "wb", 9) as file:
        made = tarfile.TarInfo("a.md")
        made.size = 200 << 20
        file.write(made.tobuf())
        for _ in range(200):
            file.write(bytes(1 << 20))
    refuses(path, Problem.IMPORT_BOMB)


def test_a_tar_that_claims_ten_gigabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    made = tarfile.TarInfo("a.md")
    made.size = 10 << 30
    path.write_bytes(made.tobuf() + bytes(1024))
    refuses(path, Problem.IMPORT_DAMAGED)


def test_a_folder_with_links_and_pipes(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "a.md").write_text("kiln")
    (folder / "link.md").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.md")
    with open_bag(folder) as bag:
        assert bag.names == ["in/a.md"]
        assert {each.name: each.why for each in bag.refused} == {
            "link.md": "link",
            "pipe.md": "not a file",
        }


def test_what_is_no_file(tmp_path: Path) -> None:
    refuses(tmp_path / "nothing", Problem.FILE_UNREADABLE)
    os.mkfifo(tmp_path / "pipe")
    refuses(tmp_path / "pipe", Problem.FILE_UNREADABLE)
    refuses(Path("/dev/zero"), Problem.FILE_UNREADABLE)


def test_dense_text_is_not_a_bomb() -> None:
    assert not too_dense(31 << 20, 1)
    assert not too_dense(400 << 20, 4 << 20)
    assert too_dense(400 << 20, 1 << 20)
