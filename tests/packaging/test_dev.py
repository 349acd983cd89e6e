"""The one command, tried from the outside."""

import os
import sys

import pytest

from tests.packaging.conftest import Project

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the noting Python is a shell script"
)


@pytest.mark.parametrize("words", [[], ["build"], ["setup", "now"]])
def test_wrong_use_shows_the_verbs(project: Project, words: list[str]) -> None:
    done = project.dev(*words)
    assert done.returncode == 2
    assert "usage: python3 packaging/dev.py VERB" in done.stderr
    assert not project.calls


def test_help_is_an_answer(project: Project) -> None:
    done = project.dev("--help")
    assert done.returncode == 0
    for verb in ("run", "setup", "test", "shots", "bench"):
        assert f"  {verb} " in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("words", [[], ["--demo"], ["--data-dir", "here"], ["--room", "mix"]])
def test_without_a_display_one_line_says_so(project: Project, words: list[str]) -> None:
    done = project.dev("run", *words)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr
    assert "packaging/dev.py shots" in done.stderr
    assert not project.calls


@pytest.mark.parametrize(
    ("words", "env"),
    [
        (["--demo"], {"DISPLAY": ":7"}),
        (["--demo"], {"WAYLAND_DISPLAY": "wayland-7"}),
        ([], {"QT_QPA_PLATFORM": "offscreen"}),
        (["--self-test"], {}),
        (["--version"], {}),
        (["--data-dir", "my journal", "add", "Rain."], {}),
    ],
)
def test_run_hands_its_arguments_and_the_exit_status_on(
    project: Project, words: list[str], env: dict[str, str]
) -> None:
    done = project.dev("run", *words, **env)
    assert done.returncode == 7, done.stderr
    assert [call[1] for call in project.calls] == [" ".join([str(project.root / "app.py"), *words])]
    assert done.stdout == done.stderr == ""


def test_nothing_to_set_up_says_nothing(project: Project) -> None:
    done = project.dev("setup")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_check_runs_and_the_first_failure_is_the_status(project: Project) -> None:
    done = project.dev("test", "tests/core", "-k", "mix")
    assert done.returncode == 3
    words = [call[1].split() for call in project.calls]
    assert [" ".join(call[1:3]) for call in words] == [
        "ruff check",
        "ruff format",
        "mypy --no-error-summary",
        "mypy --no-error-summary",
        "pytest tests/core",
    ]
    assert words[-1][2:] == ["tests/core", "-k", "mix"]
    assert [call[0] for call in project.calls] == ["project"] * 3 + ["packaging", "project"]
    assert {call[2] for call in project.calls} == {"offscreen"}
    assert done.stdout.splitlines()[-1] == "2 passed in 0.01s"


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core runs one process anyway")
@pytest.mark.parametrize("words", [[], ["-x"]])
def test_all_the_tests_go_to_every_core(project: Project, words: list[str]) -> None:
    project.dev("test", *words, PATH="/usr/bin:/bin")
    said = project.calls[-1][1].split()
    assert said[:2] == ["-m", "pytest"]
    assert said[2] == "-n"
    assert 2 <= int(said[3]) <= 4
    assert said[4:] == ["--dist", "loadfile", "tests", "--ignore=tests/ui", *words]


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core runs one process anyway")
def test_each_room_has_processes_of_its_own(project: Project) -> None:
    for room in ("mix", "today"):
        (project.root / "tests" / "ui" / room).mkdir(parents=True)
        (project.root / "tests" / "ui" / room / "test_it.py").write_text("")
    project.dev("test", PATH="/usr/bin:/bin")
    rounds = [call[1].split()[6:] for call in project.calls if " pytest " in f" {call[1]} "]
    assert rounds == [
        ["tests", "--ignore=tests/ui"],
        ["tests/ui", "--ignore=tests/ui/mix", "--ignore=tests/ui/today"],
        ["tests/ui/mix"],
        ["tests/ui/today"],
    ]


@pytest.mark.parametrize(
    ("words", "out"), [([], "shots"), (["--out", "else where"], "else where"), (["--out=x"], "x")]
)
def test_shots_are_drawn_where_they_are_wanted(
    project: Project, words: list[str], out: str
) -> None:
    assert project.dev("shots", *words).returncode == 0
    [(_, said, platform)] = project.calls
    assert said.startswith(str(project.root / "tests" / "shots" / "draw.py"))
    assert said.endswith(out)
    assert said.count("--out") == 1
    assert platform == "offscreen"


def test_bench_calls_what_can_be_called(project: Project) -> None:
    folder = project.root / "benchmarks"
    folder.mkdir()
    for name in ("start", "typing"):
        (folder / f"{name}.py").write_text('if __name__ == "__main__":\n    main()\n')
    (folder / "corpus.py").write_text("")
    unknown = project.dev("bench", "corpus")
    assert unknown.returncode == 2
    assert unknown.stderr == "There are these: start, typing.\n"
    assert project.dev("bench", "typing").returncode == 0
    assert project.dev("bench").returncode == 0
    assert [call[1] for call in project.calls] == [
        f"-m benchmarks.{name}" for name in ("typing", "start", "typing")
    ]
