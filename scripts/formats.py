"""Write the pages on formats and on PLOVER's types anew, from the code: ``python -m scripts.formats``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from parley.exchange.export import FORMATS, Format
from parley.exchange.export.plover.crosswalk import Way, load_crosswalk

REFERENCE = Path(__file__).parents[1] / "docs/reference"
PAGE, TYPES = REFERENCE / "formats.md", REFERENCE / "plover.md"
HEAD = """# Formats

What `parley export --to FORMAT` carries, and what it cannot. Each export counts what it lost, on standard error and in
a file with `--report`. [The guide](../guide/export.md) tells which format is for what. `make generate` writes it.

| format | is | carries | can lose |
|---|---|---|---|
"""
WALK = """# From records to PLOVER's types

What `parley export --to plover` makes of a record, by the manual of PLOVER (the Political Language Ontology for
Verifiable Event Records of the Open Event Data Alliance, 2024). The table is data in the package
(`exchange/export/plover/crosswalk.toml`); `make generate` writes this page.

| record | is | type | mode | because |
|---|---|---|---|---|
"""
CODES = """
The date is the day of publication; a record of an article that tells none is left out. A state and whoever speaks for
one have the sector `GOV`. The code is that of ISO 3166-1 (alpha-3), or PLOVER's for international bodies (`UNO`, `EUR`,
`IGO`, `NGO`); what the record does not tell is left out and counted. Those who meet are all `actor`; the creditor of a
commitment is its `recipient`. What is possible has the context `hypothetical`.
"""
LOST = """
## What is lost, and why

"""


def page() -> str:
    """Give the page: a table of formats, then each loss with its reason."""
    rows = "".join(f"| {_name(one)} | {one.what} | {one.carries} | {_losses(one)} |\n" for one in FORMATS.values())
    return HEAD + rows + LOST + "\n".join(_section(one) for one in FORMATS.values() if one.losses)


def _name(form: Format) -> str:
    return f"[`{form.name}`](#{form.name})" if form.losses else f"`{form.name}`"


def _losses(form: Format) -> str:
    return ", ".join(one.what for one in form.losses) or "nothing"


def _section(form: Format) -> str:
    lines = "".join(f"- **{one.what}**: {one.why}\n" for one in form.losses)
    return f"### {form.name}\n\n{lines}"


def types() -> str:
    """Give the page that tells which record becomes which type."""
    table = load_crosswalk()
    told: tuple[tuple[str, Mapping[Any, Way]], ...] = (
        ("statement", table.stances), ("statement, former", table.former), ("commitment", table.commitments),
        ("meeting", table.meetings),
    )  # fmt: skip
    return WALK + "".join(_way(name, ways) for name, ways in told) + CODES


def _way(name: str, ways: Mapping[Any, Way]) -> str:
    return "".join(
        f"| {name} | `{value}` | {f'`{way.type}`' if way.type else 'left out'} | {way.mode or ''} | {way.why} |\n"
        for value, way in sorted(ways.items(), key=lambda one: (one[1].type is None, one[0]))
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    TYPES.write_text(types(), encoding="utf-8")
