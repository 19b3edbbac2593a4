"""How much: amounts in the words of news ("at least 1,000 troops", "€1.5bn a year") as numbers with their edges."""

from parley.reading.amounts.load import load_currency_words, load_edges, load_numbers, number_words
from parley.reading.amounts.quantity import Amount, amount_in, quantity_of

__all__ = ["Amount", "amount_in", "load_currency_words", "load_edges", "load_numbers", "number_words", "quantity_of"]
