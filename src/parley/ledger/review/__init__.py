"""What people decide on records: ``review`` keeps a decision, ``fields`` checks what is corrected, ``listed`` finds
what waits for a decision, what lost its record, and what was said of one.
"""
