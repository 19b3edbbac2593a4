"""Which record a review stands on, also when the article was edited or read anew.

``anchor`` says what a review holds on to and finds it again, ``standing`` keeps the table of reviews.
"""
