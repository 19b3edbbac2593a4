"""Attribution by a small trained network over the parse: which tokens are cues, and what each cue reports of whom.

A convolutional encoder over the parser's own vectors, the words and the tree scores every token as a cue; each
likely cue is then paired with the tokens around it, and each pair gets a role: source, content, cue or nothing.
Nested attributions come out as they are, since every cue has its own content. Only numpy is needed.
"""

from parley.language.speech.learned.find import find
from parley.language.speech.learned.weights import load_weights

__all__ = ["find", "load_weights"]
