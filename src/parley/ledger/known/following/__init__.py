"""What is other than it was at an entry before, for those who hold what was known then.

``moved`` tells it of the lines of a view and of contradictions (``against``), ``searches`` of what was searched.
``only_added`` says when a little is enough.
"""
