"""jrnl: text in all its dates, folders, JSON, XML, and what it encrypted."""

import base64
import hashlib
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.exchange.incoming import Said, Why
from core.problems import Known, Problem
from tests.core.exchange.readers.conftest import Bring

TWO = "[2024-03-24 18:28] The kiln tripped. *\nI @Laughed, and @c++.\n\n[2024-03-25 08:00] One. Two.\n"


def test_text(bring: Bring) -> None:
    brought = bring({"j.txt": TWO})
    assert brought.report.format == "jrnl"
    kiln, bread = brought.entries
    assert (kiln.title, kiln.body) == ("The kiln tripped.", "I @Laughed, and @c++.")
    assert (kiln.tags, kiln.starred) == (("laughed", "c++"), True)
    assert kiln.at == datetime(2024, 3, 24, 17, 28, tzinfo=UTC)  # Berlin
    assert (bread.title, bread.body, bread.starred) == ("One.", "Two.", False)
    assert Said.LOCAL_TIME in brought.said


@pytest.mark.parametrize(
    ("date", "day", "hour"),
    [
        ("2024-03-04 18:28", "2024-03-04", "18:28"),
        ("2024-03-04 06:28:10 PM", "2024-03-04", "18:28"),
        ("2024-03-04T18:28:00", "2024-03-04", "18:28"),
        ("24.03.2024 18:28", "2024-03-24", "18:28"),
        ("03/24/2024 6:28 PM", "2024-03-24", "18:28"),
        ("24/03/24 18:28", "2024-03-24", "18:28"),
        ("Sunday, 24 March 2024 18:28", "2024-03-24", "18:28"),
        ("March 24, 2024 at 6:28PM", "2024-03-24", "18:28"),
        ("24. März 2024, 18:28 Uhr", "2024-03-24", "18:28"),
        ("2024-03-04", "2024-03-04", "12:00"),
    ],
)
def test_date_formats(bring: Bring, date: str, day: str, hour: str) -> None:
    one = bring({"j.txt": f"[{date}] Kiln.\nBody\n"}).one
    assert one.day == day
    assert f"{one.at.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}" == hour


def test_the_order_of_day_and_month_is_looked_for_in_the_file(bring: Bring) -> None:
    brought = bring({"j.txt": "[03/04/2024 10:00] a\n\n[03/24/2024 10:00] b\n"})
    assert [e.day for e in brought.entries] == ["2024-03-04", "2024-03-24"]
    assert Said.ORDER_GUESSED not in brought.said


def test_an_order_that_nothing_tells_is_a_guess(bring: Bring) -> None:
    brought = bring({"j.txt": "[03/04/2024 10:00] a\n"})
    assert (brought.one.day, Said.ORDER_GUESSED in brought.said) == ("2024-04-03", True)


@pytest.mark.parametrize("line", ["[1] one", "[x] done", "[12:30] noon", "[see 2024]", "[a](b)"])
def test_brackets_that_are_no_dates_are_words(bring: Bring, line: str) -> None:
    assert bring({"j.txt": f"[2024-03-24 18:28] Kiln.\n{line}\n"}).one.body == line


def test_words_before_the_first_date_are_told(bring: Bring) -> None:
    brought = bring({"j.txt": f"An introduction.\n{TWO}"})
    assert brought.report.added == 2
    (failed,) = brought.report.failed
    assert (failed.where, failed.why, failed.detail) == (
        "j.txt, 1",
        Why.NO_DATE,
        "An introduction.",
    )


def test_version_one_had_no_brackets(bring: Bring) -> None:
    old = (
        '2010-06-10 15:00 First.\n\n2013-06-10 15:40 He said "[this]".\n[2019-08-03 12:55] a log\n'
    )
    first, second = bring({"j.txt": old}).entries
    assert (first.title, second.body) == ("First.", "[2019-08-03 12:55] a log")


def test_a_folder_and_what_it_does_not_mean(bring: Bring) -> None:
    brought = bring(
        {
            "2020/08/29.txt": "[2020-08-29 11:11:00 AM] One.\n",
            "2020/09/24.txt": "[2020-09-24 09:14:00 AM] Two.\n",
            "2020/09/ignored.txt": "[2022-03-02 09:25:00 AM] No.\n",
            "ignored.txt": "[2022-03-02 09:25:00 AM] No.\n",
        },
        "folder",
    )
    assert brought.report.format == "jrnl"
    assert [e.title for e in brought.entries] == ["One.", "Two."]


def test_its_markdown_export(bring: Bring) -> None:
    text = "# 2024\n\n## March\n\n### 2024-03-24 18:28 Kiln.\n\nBody\n\n### 2024-03-25 08:00 Two.\n"
    first, second = bring({"j.md": text}).entries
    assert (first.title, first.body, second.title) == ("Kiln.", "Body", "Two.")


def test_old_windows_text(bring: Bring) -> None:
    brought = bring({"j.txt": "[2024-03-24 18:28] Grüße – 5 €\n".encode("cp1252")})
    assert (brought.one.title, Said.OLD_ENCODING in brought.said) == ("Grüße – 5 €", True)


def test_the_hour_that_was_skipped(bring: Bring) -> None:
    brought = bring({"j.txt": "[2024-03-31 02:30] Asleep.\n"})
    assert brought.one.at == datetime(2024, 3, 31, 1, 30, tzinfo=UTC)
    assert Said.DAYLIGHT_GAP in brought.said


def test_json_new_and_old(bring: Bring) -> None:
    new = {"title": "Kiln.", "body": "B", "date": "2024-03-24", "time": "18:28", "tags": ["@a"],
           "starred": True, "uuid": "U"}  # fmt: skip
    old = {"title": "Old @b.", "body": "", "date": "2023-03-24", "time": "18:28"}
    brought = bring({"j.json": {"tags": {"@a": 1}, "entries": [new, old]}})
    assert brought.report.format == "jrnl-json"
    older, newer = brought.entries
    assert (newer.title, newer.body, newer.tags, newer.starred) == ("Kiln.", "B", ("a",), True)
    assert (older.title, older.tags) == ("Old @b.", ("b",))
    assert brought.kept(newer) == {"uuid": "U"}


def test_text_and_json_of_one_journal_know_each_other(bring: Bring) -> None:
    bring({"j.txt": "[2024-03-24 18:28] Kiln.\nBody\n"})
    same = {"title": "Kiln.", "body": "Body", "date": "2024-03-24", "time": "18:28", "tags": []}
    assert bring({"j.json": {"tags": {}, "entries": [same]}}).report.added == 0


def test_xml(bring: Bring) -> None:
    text = (
        '<?xml version="1.0"?><journal><entries><entry date="2024-03-24T18:28:00" starred="">'
        '<tag name="@a"/>Kiln.\nBody</entry></entries></journal>'
    )
    one = bring({"j.xml": text}).one
    assert (one.title, one.body, one.tags, one.starred) == ("Kiln.", "Body", ("a",), True)


def test_yaml_that_is_none(bring: Bring) -> None:
    text = (
        "---\ntitle: Kiln: again\ndate: 2024-03-24 18:28\nstarred: True\ntags: a, b\n"
        "body: |\n\tOne\n\n\tTwo\n---\n"
    )
    one = bring({"2024-03-24_kiln.md": text}, "folder").one
    assert (one.title, one.body, one.tags, one.starred) == (
        "Kiln: again", "One\n\nTwo", ("a", "b"), True,
    )  # fmt: skip


def fernet(words: str, salt: bytes) -> bytes:
    from cryptography.fernet import Fernet

    key = hashlib.pbkdf2_hmac("sha256", b"secret", salt, 100_000, 32)
    return Fernet(base64.urlsafe_b64encode(key)).encrypt(words.encode())


def one(words: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    iv = os.urandom(16)
    pad = 16 - len(words.encode()) % 16
    made = Cipher(algorithms.AES(hashlib.sha256(b"secret").digest()), modes.CBC(iv)).encryptor()
    return iv + made.update(words.encode() + bytes([pad]) * pad) + made.finalize()


def two(words: str) -> bytes:
    return fernet(words, b"\xf2\xd5q\x0e\xc1\x8d.\xde\xdc\x8e6t\x89\x04\xce\xf8")


def three(words: str) -> bytes:
    salt = os.urandom(16)
    head = base64.urlsafe_b64encode(
        json.dumps({"salt": base64.urlsafe_b64encode(salt).decode()}).encode()
    )
    return b"JRNLv3" + len(head).to_bytes(2, "big") + head + fernet(words, salt)


@pytest.mark.parametrize("lock", [one, two, three])
def test_encrypted(bring: Bring, lock: Callable[[str], bytes]) -> None:
    locked = lock(TWO)
    with pytest.raises(Known) as known:
        bring({"j.txt": locked})
    assert known.value.problem is Problem.IMPORT_LOCKED
    with pytest.raises(Known) as known:
        bring({"j.txt": locked}, opens_with="wrong")
    assert known.value.problem is Problem.IMPORT_WRONG_PASSPHRASE
    brought = bring({"j.txt": locked}, opens_with="secret")
    assert brought.report.format == "jrnl-encrypted"
    assert [e.title for e in brought.entries] == ["The kiln tripped.", "One."]


@pytest.mark.parametrize("lock", [two, three])
def test_damaged_is_not_wrong(bring: Bring, lock: Callable[[str], bytes]) -> None:
    locked = lock(TWO)
    with pytest.raises(Known) as known:
        bring({"j.txt": locked[:-20]}, opens_with="secret")
    assert known.value.problem is Problem.IMPORT_DAMAGED
