"""How a users' store came to its present tables, step by step; alembic runs what is missing."""
