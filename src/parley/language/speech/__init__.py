"""Attribution: who says what. Direct, indirect and mixed speech, "according to", nouns such as "claim", nested chains.

``attribute`` gives every source, cue and content of an article as spans of its text; nesting is containment.
"""

from parley.language.speech.attribute import attribute

__all__ = ["attribute"]
