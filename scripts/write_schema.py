"""Write the package's copy of the contract anew, from the records: ``python scripts/write_schema.py``."""

from pathlib import Path

from parley.exchange import reading_schema, schema_text

COPY = Path(__file__).parents[1] / "src/parley/exchange/data/reading-1.schema.json"

if __name__ == "__main__":
    COPY.parent.mkdir(exist_ok=True)
    COPY.write_text(schema_text(reading_schema()), encoding="utf-8")
