"""``parley schema``: the contract of a reading."""

from __future__ import annotations

from parley.cli.options import Output
from parley.cli.output import opened

EXAMPLES = """
    parley schema > reading.schema.json
"""


def schema(output: Output = None) -> None:
    """Print the contract of `parley read --format json` as JSON Schema (draft 2020-12)."""
    from parley.exchange import packaged_schema

    with opened(output) as out:
        out.write(packaged_schema())
