"""Layer 1: who is mentioned. A registry of states, bodies and people as data, and discovery of those it lacks."""

from parley.language.actors.mentions import mentions
from parley.language.actors.registry import Known, Registry, load_registry
from parley.language.actors.spelling import SAME, fold, same_person, sound

__all__ = ["SAME", "Known", "Registry", "fold", "load_registry", "mentions", "same_person", "sound"]
