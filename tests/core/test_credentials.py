"""Secrets are kept in a real keyring, and each way in which a keyring fails is told apart."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from core.credentials import Credentials
from core.problems import Known, Problem
from ui.words_problems import sentence

ROOT = Path(__file__).resolve().parents[2]
NAME = "mastodon:alice@example.org"
HAS_REAL = bool(shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session"))
real = pytest.mark.skipif(
    not HAS_REAL, reason="gnome-keyring or dbus is not here: the real keyring was left out"
)
ACT = """
import json, sys
from core.credentials import Credentials
from core.problems import Known
answers, secrets = [], Credentials()
for verb, *words in json.loads(sys.argv[1]):
    try:
        answers.append(getattr(secrets, verb)(*words))
    except Known as known:
        answers.append([known.problem, known.detail])
print(json.dumps(answers))
"""


class InMemory(KeyringBackend):
    """A keyring that works, or raises what it is told to."""

    priority = 5

    def __init__(self, raises: Exception | None = None, *, forgetful: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.raises, self.forgetful = raises, forgetful

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        del self.kept[service, username]

    def _fail(self) -> None:
        if self.raises is not None:
            raise self.raises


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def use(backend: KeyringBackend) -> Any:
    keyring.set_keyring(backend)
    return backend


def in_session(acts: list[list[str]], home: Path, start: str) -> list[Any]:
    """Do the acts in a program of its own, inside a D-Bus session in which `start` ran."""
    home.mkdir(exist_ok=True)
    run = home / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    hidden = {"DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "DISPLAY", "WAYLAND_DISPLAY"}
    env = {k: v for k, v in os.environ.items() if k not in hidden}
    env |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(run), "PYTHONPATH": str(ROOT)}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        env.pop(name, None)
    script = f'{start}; exec "$0" -c "$1" "$2"'
    command = ["dbus-run-session", "--", "sh", "-c", script, sys.executable, ACT, json.dumps(acts)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    answers: list[Any] = json.loads(done.stdout.splitlines()[-1])
    return answers


def unlocked_by(password: str) -> str:
    return f"printf {password} | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"


@real
def test_a_real_keyring_keeps_a_secret_across_programs(tmp_path: Path) -> None:
    start, secret = unlocked_by("pw"), "grün 密 s3cret"
    first = [["get", NAME], ["set", NAME, "old"], ["set", NAME, secret], ["get", NAME]]
    assert in_session(first, tmp_path / "home", start) == [None, None, None, secret]
    second = [["get", NAME], ["remove", NAME], ["get", NAME], ["remove", NAME]]
    assert in_session(second, tmp_path / "home", start) == [secret, None, None, None]


@real
def test_a_real_keyring_that_is_locked_says_so(tmp_path: Path) -> None:
    home = tmp_path / "home"
    in_session([["set", NAME, "s3cret"]], home, unlocked_by("pw"))
    locked = [Problem.KEYRING_LOCKED, ""]
    acts = [["get", NAME], ["set", NAME, "new"], ["remove", NAME]]
    assert in_session(acts, home, unlocked_by("wrong")) == [locked] * 3
    assert in_session([["get", NAME]], home, unlocked_by("pw")) == ["s3cret"]


@real
def test_a_session_without_a_bus_has_no_keyring(tmp_path: Path) -> None:
    gone = "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere"
    assert in_session([["get", NAME]], tmp_path / "home", gone) == [[Problem.KEYRING_ABSENT, ""]]


def test_what_is_set_is_there_and_what_is_removed_is_gone() -> None:
    kept = use(InMemory()).kept
    secrets = Credentials()
    secrets.set(NAME, "s3cret")
    assert Credentials().get(NAME) == "s3cret"
    assert kept == {("rapport", NAME): "s3cret"}
    secrets.remove(NAME)
    secrets.remove(NAME)
    assert secrets.get(NAME) is None
    assert not kept


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_a_computer_without_a_keyring_says_so(backend: type[KeyringBackend]) -> None:
    use(cast("Any", backend)())
    secrets = Credentials()
    acts: list[Callable[[], object]] = [
        lambda: secrets.get(NAME),
        lambda: secrets.set(NAME, "s3cret"),
        lambda: secrets.remove(NAME),
    ]
    for act in acts:
        with pytest.raises(Known) as caught:
            act()
        assert caught.value.problem is Problem.KEYRING_ABSENT


@pytest.mark.parametrize(
    ("error", "problem", "detail"),
    [
        (KeyringLocked("no"), Problem.KEYRING_LOCKED, ""),
        (InitError("no"), Problem.KEYRING_FAILED, "InitError"),
        (PasswordSetError("no"), Problem.KEYRING_FAILED, "PasswordSetError"),
        (OSError("no"), Problem.KEYRING_FAILED, "OSError"),
        (RuntimeError("not here"), Problem.KEYRING_ABSENT, ""),
    ],
)
def test_each_way_to_fail_is_told_apart(error: Exception, problem: Problem, detail: str) -> None:
    use(InMemory(error))
    with pytest.raises(Known) as caught:
        Credentials().get(NAME)
    assert (caught.value.problem, caught.value.detail) == (problem, detail)
    assert detail in sentence(caught.value)


def test_a_keyring_that_forgets_is_found_out() -> None:
    use(InMemory(forgetful=True))
    with pytest.raises(Known) as caught:
        Credentials().set(NAME, "s3cret")
    assert caught.value.problem is Problem.KEYRING_FAILED


def test_for_now_needs_no_keyring_and_ends_with_the_program() -> None:
    use(cast("Any", null.Keyring)())
    secrets = Credentials()
    secrets.set(NAME, "s3cret", for_now=True)
    assert secrets.get(NAME) == "s3cret"
    with pytest.raises(Known):
        Credentials().get(NAME)
    secrets.remove(NAME)
    with pytest.raises(Known):
        secrets.get(NAME)
    secrets.set(NAME, "s3cret", for_now=True)
    kept = use(InMemory()).kept
    secrets.set(NAME, "s3cret")
    assert kept
    secrets.remove(NAME)
    assert secrets.get(NAME) is None


def test_a_newer_secret_takes_the_place_of_the_old_one_and_only_that() -> None:
    keyring = use(InMemory())
    secrets = Credentials()
    secrets.renew(NAME, "nobody has signed in")
    assert secrets.get(NAME) is None
    secrets.set(NAME, "old")
    secrets.renew(NAME, "new")
    assert Credentials().get(NAME) == "new"
    use(InMemory(KeyringLocked("no")))
    secrets.renew(NAME, "newer")
    assert secrets.get(NAME) == "newer"
    secrets.renew(NAME, "newest")
    use(keyring)
    assert (secrets.get(NAME), Credentials().get(NAME)) == ("newest", "new")


def test_what_is_kept_for_now_stays_where_the_keyring_cannot_forget() -> None:
    """It may hold an older one of that name."""
    use(InMemory(KeyringLocked("no")))
    secrets = Credentials()
    secrets.set(NAME, "s3cret", for_now=True)
    with pytest.raises(Known):
        secrets.remove(NAME)
    assert secrets.get(NAME) == "s3cret"


def test_the_library_is_loaded_when_it_is_first_asked() -> None:
    script = "import sys, core.credentials; core.credentials.Credentials(); print('keyring' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
