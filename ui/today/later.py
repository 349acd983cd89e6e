"""What Today asks only when it is seen: it is made, and its modules loaded, at the first question."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from core.insights import Insights
    from core.people import People
    from core.suggestions import Suggestions


class Later(Protocol):
    """core.services.Services is one."""

    @property
    def suggestions(self) -> "Suggestions": ...

    @property
    def insights(self) -> "Insights": ...

    @property
    def people(self) -> "People": ...
