"""Birthdays and medicines, which have a form of their own."""

import pytest

from core.language.privacy.privacy import findings
from core.model import Private


@pytest.mark.parametrize(
    "text",
    [
        "I'll be forty next Tuesday.",
        "I'm turning thirty on Sunday.",
        "She was born on 3 March and hates the spring.",
        "Dad will be seventy in May and hides from it.",
        "His birthday is on the ninth.",
    ],
)
def test_a_birthday_is_noted_as_what_tells_who_one_is(text: str) -> None:
    assert Private.ID_NUMBER in {finding.type for finding in findings(text)}


@pytest.mark.parametrize(
    "text",
    ["The hall turns ninety degrees.", "It was the fiftieth lap.", "Mum turned twenty pages."],
)
def test_a_number_that_only_looks_so_is_no_birthday(text: str) -> None:
    assert Private.ID_NUMBER not in {finding.type for finding in findings(text)}


@pytest.mark.parametrize(
    "drug", ["sertraline", "omeprazole", "bisoprolol", "gabapentin", "warfarin"]
)
def test_a_medicine_is_told_by_its_name(drug: str) -> None:
    assert Private.HEALTH in {
        f.type for f in findings(f"They have put me on {drug} and it is early days.")
    }
