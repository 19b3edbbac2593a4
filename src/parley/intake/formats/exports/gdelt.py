"""Lists of GDELT: tables without a header whose lines tell where articles are (GKG 2.1, Events 2.0, Mentions 2.0).

When GDELT saw an article is not when it was published; that date is not taken.
Source: http://data.gdeltproject.org/documentation/GDELT-Global_Knowledge_Graph_Codebook-V2.1.pdf and
http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LAYOUTS: Mapping[int, Mapping[int, str]] = {
    27: {3: "outlet", 4: "url"},
    61: {60: "url"},
    58: {57: "url"},
    16: {4: "outlet", 5: "url"},
}
"""By the number of columns of a list (GKG, Events 2.0 and 1.0, Mentions), the columns that are read."""


SIGHTED = {"url", "mobileurl", "date", "title"}
"""The columns of a list of the DOC API (ArtList as CSV)."""


def without_sightings(names: Sequence[str]) -> list[str]:
    """Name the columns of a list with a header so that the day on which GDELT saw an article is not read."""
    is_of_gdelt = {name.strip().lower() for name in names} == SIGHTED
    return ["seen" if is_of_gdelt and name.strip().lower() == "date" else name for name in names]


def names_of(first: str) -> list[str] | None:
    """Name the columns of a list by its first line; None if it is none."""
    cells = first.rstrip("\r\n").split("\t")
    layout = LAYOUTS.get(len(cells))
    if layout is None or not any(cells[place].startswith(("http://", "https://")) for place in layout):
        return None
    return [layout.get(place, f"column {place}") for place in range(len(cells))]
