"""Every verb opens a protected journal by the keyring, by RAPPORT_PASSPHRASE, or by asking."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import keyring
import pytest

from core import slots
from core.credentials import Credentials
from core.paths import Paths
from core.ways import Fresh, keep_in_keyring
from tests.core.test_credentials import InMemory
from tests.protected import WORDS, cheap, protected, ring
from tests.ui.terminal.calling import Rapport

__all__ = ["cheap", "ring"]

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def key(cheap: None, data_dir: Path) -> Fresh:
    """What opens the empty protected journal in `data_dir`; there is no keyring."""
    return protected(data_dir)


def test_without_a_passphrase_one_line_says_so(
    key: Fresh, rapport: Rapport, data_dir: Path
) -> None:
    for verb in (["entries"], ["add", "Rain."], ["search", "rain"], ["check"], ["mix"]):
        done = rapport(*verb)
        assert done.status == 1
        said = done.err or done.out
        assert said.count("\n") == 1
        assert "RAPPORT_PASSPHRASE" in said


def test_the_variable_opens_it_for_every_verb(
    key: Fresh, rapport: Rapport, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RAPPORT_PASSPHRASE", WORDS)
    assert rapport("add", "Rain on the kiln.").status == 0
    assert "kiln" in rapport("entries").out
    assert "kiln" in rapport("search", "kiln").out
    assert rapport("post", "--sent", "Rain again.").status == 0
    assert rapport("mix").status == 0
    assert rapport("suggest").status == 0
    assert rapport("export", "--format", "json", str(tmp_path / "out.json")).status == 0
    done = rapport("--json", "check")
    assert json.loads(done.out) == {"ok": True, "problems": []}
    assert done.status == 0


def test_the_recovery_code_does_as_well(
    key: Fresh, rapport: Rapport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORT_PASSPHRASE", key.code.lower())
    assert rapport("entries").status == 0


def test_another_passphrase_is_told_in_a_line(
    key: Fresh, rapport: Rapport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORT_PASSPHRASE", "not it at all")
    done = rapport("entries")
    assert done.status == 1
    assert done.err == (
        "rapport: That is not the passphrase of this journal. Nothing was changed. Look at Caps "
        "Lock, then try again; the recovery code opens it too.\n"
    )


def test_the_keyring_comes_first_and_is_not_needed(
    key: Fresh, ring: InMemory, rapport: Rapport, monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> None:
    secret = bytes(range(32))
    path = Paths(data_dir).slots
    slots.write(path, slots.read(path).adding(slots.KEYRING, secret, key.root))
    keep_in_keyring(Credentials(), key.slots, secret)
    assert rapport("entries").status == 0
    ring.raises = keyring.errors.KeyringLocked("no")
    monkeypatch.setenv("RAPPORT_PASSPHRASE", WORDS)
    done = rapport("entries")
    assert done.status == 0
    assert "keyring is locked" in done.err


def test_what_was_written_while_locked_is_told(
    key: Fresh, rapport: Rapport, monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> None:
    from core.services import build

    services = build(data_dir)
    services.protection.leave_letter("A whim.", "Europe/Berlin")
    services.close()
    monkeypatch.setenv("RAPPORT_PASSPHRASE", WORDS)
    done = rapport("entries")
    assert "A whim." in done.out
    assert "is an entry now" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_somebody_at_a_terminal_is_asked(key: Fresh, data_dir: Path) -> None:
    near, far = pty.openpty()
    command = [sys.executable, str(ROOT / "app.py"), "--data-dir", str(data_dir), "entries"]
    env = {k: v for k, v in os.environ.items() if k != "RAPPORT_PASSPHRASE"}
    with subprocess.Popen(
        command, stdin=far, stdout=subprocess.PIPE, stderr=far, env=env, start_new_session=True
    ) as process:
        os.close(far)
        asked = b""
        for typed in (b"not it at all\n", WORDS.encode() + b"\n"):
            while b"Passphrase of the journal: " not in asked:
                asked += os.read(near, 1000)
            asked = asked.rpartition(b"Passphrase of the journal: ")[2]
            os.write(near, typed)
        assert process.wait(30) == 0
    os.close(near)
