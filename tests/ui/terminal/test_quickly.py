"""A verb that stands first is read by its own parser alone: to the same end as by all of them."""

import argparse
import contextlib
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ui.terminal import arguments
from ui.terminal.arguments import parse

VERBS = [name for names, _ in arguments.VERBS for name in names]
WORDS = st.sampled_from(
    [
        "--at",
        "--title",
        "--tag",
        "--mood",
        "--private",
        "--limit",
        "--on",
        "--kind",
        "--network",
        "--sent",
        "--entry",
        "--lines",
        "--number",
        "--week",
        "--from",
        "--to",
        "--weeks",
        "--format",
        "--tag=a",
        "--mood=3",
        "--starred",
        "--without-private",
        "--as",
        "--dry-run",
        "--missing",
        "--json",
        "--data-dir",
        "--demo",
        "--room",
        "--version",
        "--help",
        "-h",
        "--",
        "-",
        "-1",
        "3",
        "9",
        "text",
        "2026-11-26",
        "sales",
        "story",
        "x",
        "json",
        "markdown",
        "posts",
        "--json=1",
        "--jso",
        "--unknown=2",
        "-q",
        "add",
        "mix",
        "kiln",
        "out.png",
        "窯",
        "--today",
    ]
)


def outcome(asked: list[str], *, all_of_them: bool) -> tuple[object, str, str]:
    """What was asked for, or the exit status; and what was said."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.MonkeyPatch.context() as only,
    ):
        if all_of_them:
            only.setattr(arguments, "_plainly", lambda _: None)
        try:
            found: object = vars(parse(asked, "1.0"))
        except SystemExit as end:
            found = end.code
        except argparse.ArgumentError as error:
            found = str(error)
    return found, out.getvalue(), err.getvalue()


@given(st.sampled_from(VERBS), st.lists(WORDS, max_size=7))
@example("add", ["text", "--demo"])
@example("add", ["--", "--json"])
@example("suggest", ["--lines"])
@example("mix", ["--to", "2026-11-26"])
@example("post", ["--sent", "text", "--kind", "x"])
@example("entries", ["add", "text"])
def test_it_is_read_alike(verb: str, words: list[str]) -> None:
    asked = [verb, *words]
    assert outcome(asked, all_of_them=False) == outcome(asked, all_of_them=True)


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_the_same_help(verb: str) -> None:
    asked = [verb, "--help"]
    found = outcome(asked, all_of_them=False)
    assert found == outcome(asked, all_of_them=True)
    assert f"rapport {verb} [-h]" in found[1]
