"""What was known at a moment.

Whole readings (``held``), single records (``told``), articles (``versions``), and how many of each (``status``).
"""
