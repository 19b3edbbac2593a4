"""When: the days that a time expression of the text covers."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day that a time expression can mean, counted from the day of publication.

    ``earliest`` and ``latest`` are ISO days, None where the text leaves that end open or it cannot be fixed: without a
    day of publication "within two weeks" stays relative. ``edtf`` is the period by ISO 8601-2 ("2026-03",
    "../2026-03-31"), None where nothing is fixed. ``value`` is the expression by itself in TIMEX3 ("P2W"), None where
    it has none.

    Raises:
        ValueError: if an end is no day, or the last comes before the first.
    """

    earliest: str | None
    """First day that is meant (ISO 8601); none where that end is open or not fixed."""
    latest: str | None
    """Last day that is meant (ISO 8601); none where that end is open or not fixed."""
    edtf: str | None
    """The period by ISO 8601-2 (EDTF); none where nothing is fixed."""
    value: str | None
    """The expression by itself in TIMEX3 ("P2W"); none where it has none."""

    def __post_init__(self) -> None:
        """Let in only days, in their order."""
        ends = [date.fromisoformat(end) for end in (self.earliest, self.latest) if end is not None]
        if ends != sorted(ends):
            raise ValueError(f"{self.earliest} to {self.latest} is no period")

    def __str__(self) -> str:
        """Say the period: "2026-03", and where it is not fixed "P2W, not fixed"."""
        return self.edtf or ", ".join(part for part in (self.value, "not fixed") if part)
