"""Full text: passages of a ledger's articles and records, found by their words.

``words`` cuts texts into words that are compared, the same for both databases; ``passages`` says what an entry makes of
the table of passages; ``index`` is what each database keeps beside it (SQLite an FTS5 table, PostgreSQL a tsvector);
``query`` understands what a user types, ``rank`` says how good a passage is for it, ``extract`` shows where in it the
words stand.
"""
