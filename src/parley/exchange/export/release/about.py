"""What people read first of a release: what it is, how to read and cite it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from parley.exchange.export.gathered import Gathered
from parley.exchange.export.release.describe import version
from parley.exchange.export.tables.model import TABLES


def readme(gathered: Gathered) -> str:
    """Give the text of ``README.md``."""
    state = gathered.state
    tables = "\n".join(f"| `{one.name}.csv` | {one.what} |" for one in TABLES)
    counts = ", ".join(f"{count:,} {kind}s" for kind, count in state.records.items())
    return f"""# {gathered.name}

Version {version(gathered)}: {state.articles:,} articles; {counts or "no records"}.
The last entry was recorded at {gathered.known_at.isoformat() if gathered.known_at else "no time"}.
Each record rests on a verbatim sentence of an article.

| file | a row |
|---|---|
{tables}

`codebook.csv` says what each column and value means, `datapackage.json` tells types, keys and checksums (a Frictionless
data package). In CSV a text that a spreadsheet would run has an apostrophe before it; `log.jsonl` has each as it is.

`log.jsonl` is the whole ledger: every version, reading, judgement and review, chained by hash. The last hash is
`{state.head}`. `parley import` of this package makes the same ledger.

The texts of the articles belong to those who published them. See to it that you may pass them on before you do.
"""


def citation(gathered: Gathered) -> str:
    """Give the text of ``CITATION.cff`` (Citation File Format 1.2.0); where no author is named, a body stands there."""
    return "\n".join(_citation(gathered)) + "\n"


def _citation(gathered: Gathered) -> Iterator[str]:
    yield "cff-version: 1.2.0"
    yield "message: If you use these data, please cite them as below."
    yield "type: dataset"
    yield f"title: {_text(gathered.name)}"
    yield f"version: {version(gathered)}"
    if gathered.known_at:
        yield f"date-released: {gathered.known_at.date().isoformat()}"
    yield "authors:"
    for name in gathered.authors or (f"The people who keep the dossier {gathered.name}",):
        yield f"  - name: {_text(name)}"
    yield "identifiers:"
    yield "  - type: other"
    yield f"    value: {_text(f'parley:{gathered.state.head}')}"
    yield "    description: Hash of the last entry of the ledger's log"


def _text(told: str) -> str:
    """Write a text as YAML, whose quoted scalars take JSON's."""
    return json.dumps(told)
