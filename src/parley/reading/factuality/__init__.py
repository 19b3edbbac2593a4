"""How sure a text is of an event: from certainly not so, over possible, to certainly so.

``factuality(token)`` composes what stands over an event, from the main clause down to the event's own auxiliaries.
Each step is a class of words or of places in the sentence (``lexicon/certainty/signatures.toml``) that turns the
certainty of what governs into that of what is governed; which words belong to a class is told by the same operators
that the statements are read with.
"""

from parley.reading.factuality.factuality import ACTUAL, Factuality, Status, factuality, status_of
from parley.reading.factuality.places import kind_of
from parley.reading.factuality.steps import Step, steps

__all__ = ["ACTUAL", "Factuality", "Status", "Step", "factuality", "kind_of", "status_of", "steps"]
