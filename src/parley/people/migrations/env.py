"""Run the steps on the connection that the store hands over; imported by itself, it does nothing."""

from alembic import context

from parley.people.store import VERSIONS
from parley.people.tables import metadata

if hasattr(context, "config"):
    context.configure(
        connection=context.config.attributes["connection"], target_metadata=metadata, version_table=VERSIONS
    )
    with context.begin_transaction():
        context.run_migrations()
