"""Which meetings are proposed, agreed, scheduled or held, between whom, where and when."""

from parley.reading.meetings.find import meetings
from parley.reading.meetings.lexicon import Encounter, Encounters, load_encounters

__all__ = ["Encounter", "Encounters", "load_encounters", "meetings"]
