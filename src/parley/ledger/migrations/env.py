"""Run the steps on the connection that the ledger hands over; imported by itself, it does nothing."""

from alembic import context

from parley.ledger.tables import metadata

if hasattr(context, "config"):
    context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
