"""The rules that the grammar names: each turns the words of one match into what they denote, or None.

None says that the form does not fit here after all; the next shorter form is tried.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from parley.language.times.meaning import Payload
from parley.language.times.rules import bounds, calendar, counted, numbers, parts, ranges, relative, vague
from parley.language.times.slots import Slots

Rule = Callable[[Slots], Payload]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        name.rstrip("_"): rule
        for module in (bounds, calendar, counted, numbers, parts, ranges, relative, vague)
        for name, rule in vars(module).items()
        if callable(rule) and not name.startswith("_") and getattr(rule, "__module__", "") == module.__name__
    }
)

__all__ = ["RULES", "Rule"]
