"""What was known at a moment.

Whole readings (``held``), single records (``told``), articles (``versions``), rows of views (``rows``), the records of
a thread (``members``), what contradicts what (``pairs``), passages by their words (``search``), who acts (``names``),
and how many of each (``status``).
"""
