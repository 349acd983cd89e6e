"""docs/mix.md tells the numbers that hold. Run as a program it writes them into it."""

import re
from pathlib import Path

from core import mix
from core.model import Kind, Pattern
from core.patterns import MEANS, RULES

DOC = Path(__file__).parents[2] / "docs" / "mix.md"


def rules() -> str:
    rows = ["| name | value | what it is |", "| --- | --- | --- |"]
    for name, value in RULES._asdict().items():
        rows.append(f"| `{name}` | {round(value, 2):g} | {MEANS[name]} |")
    return "\n".join(rows)


def presets() -> str:
    rows = [f"| preset | {' | '.join(Kind)} |", "| --- |" + " --- |" * len(Kind)]
    for preset in mix.PRESETS.values():
        shares = (f"{share:.0%}" for share in preset.shares.values())
        rows.append(f"| {preset.name} | {' | '.join(shares)} |")
    return "\n".join(rows)


def fresh(text: str) -> str:
    for name, table in (("rules", rules()), ("presets", presets())):
        block = f"<!-- {name} -->\n{table}\n<!-- /{name} -->"
        text = re.sub(rf"<!-- {name} -->.*?<!-- /{name} -->", block, text, flags=re.DOTALL)
    return text


def test_the_numbers_are_those_of_the_code() -> None:
    text = DOC.read_text(encoding="utf-8")
    assert text == fresh(text), "write them anew: .venv/bin/python -m tests.core.test_mix_doc"
    assert "| `feeder` | 0.8 |" in text
    assert "| human first | 35% | 25% | 20% | 5% | 5% | 10% |" in text


def test_every_pattern_and_every_name_used_is_explained() -> None:
    text = DOC.read_text(encoding="utf-8")
    for pattern in Pattern:
        assert f"\n| {pattern} | " in text
    known = set(RULES._fields)
    explained = text[text.index("## Patterns") :]
    assert set(re.findall(r"`([a-z_]+)`", explained)) <= known


if __name__ == "__main__":
    DOC.write_text(fresh(DOC.read_text(encoding="utf-8")), encoding="utf-8")
