"""Which backups stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.rotation import Made, staying

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
MOMENTS = st.lists(
    st.integers(0, 2_000 * 86_400).map(lambda second: AT - timedelta(seconds=second)), unique=True
)


@given(MOMENTS, st.randoms())
def test_rotation(moments: list[datetime], random: object) -> None:
    made = [Made(str(n), at) for n, at in enumerate(moments)]
    stay = staying(made, AT)
    assert len(stay) <= 7 + 4 + 12 + 3
    newest = sorted(made, key=lambda each: each.at, reverse=True)
    assert {each.name for each in newest[:3]} <= stay
    days = list(dict.fromkeys(each.at.date() for each in newest))[:7]
    assert {each.at.date() for each in newest if each.name in stay} >= set(days)
    left = [each for each in made if each.name in stay]
    assert staying(left, AT) == stay  # again lets nothing more go


def test_copies_from_before_a_change_stay_a_month() -> None:
    made = [Made(str(n), AT - timedelta(days=n), daily=False) for n in range(60)]
    assert staying(made, AT) == {str(n) for n in range(30)}
