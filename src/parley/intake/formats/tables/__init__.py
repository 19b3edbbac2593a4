"""Articles, or their addresses, in rows: delimited text, JSON, Parquet."""
