"""What entries make of the derived tables: one (``project``), or many at once (``project_all``, by ``fresh``)."""
