"""Bytes -> Article: characters, main text in labelled blocks, title, byline, date with its origin, language."""

from parley.cleaning.clean import clean
from parley.cleaning.dates import iso_date
from parley.cleaning.furniture import Furniture, load_furniture
from parley.cleaning.language import language_of
from parley.cleaning.raw import Raw

__all__ = ["Furniture", "Raw", "clean", "iso_date", "language_of", "load_furniture"]
