"""What people judge to be the same, or not: ``judgement`` is what is said, ``ends`` the records that it is said of,
``judge`` keeps it and gives it back.
"""
