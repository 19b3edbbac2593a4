"""What was known at a moment: whole readings (``held``), single records (``told``), and how many (``status``)."""
