"""Write the page on formats anew, from the formats themselves: ``python -m scripts.formats``."""

from pathlib import Path

from parley.exchange.export import FORMATS, Format

PAGE = Path(__file__).parents[1] / "docs/reference/formats.md"
HEAD = """# Formats

What `parley export --to FORMAT` carries, and what it cannot. Each export counts what it lost, on standard error and in
a file with `--report`. [The guide](../guide/export.md) tells which format is for what. `make generate` writes it.

| format | is | carries | can lose |
|---|---|---|---|
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


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
