"""Language models behind an address: any endpoint that speaks the chat interface of OpenAI, a local one as well.

``endpoint`` says which, by the environment; none is asked that the user did not name. ``chat`` asks, in bounds of time
and size, again where the server is busy; ``kept`` keeps answers on disk, so that nothing is paid for twice.
"""

from parley.intake.chat.chat import Answer, Bounds, Chat
from parley.intake.chat.endpoint import KEY, MODEL, PRICE, URL, Endpoint, endpoint_of
from parley.intake.chat.kept import cache_folder

__all__ = [
    "KEY",
    "MODEL",
    "PRICE",
    "URL",
    "Answer",
    "Bounds",
    "Chat",
    "Endpoint",
    "cache_folder",
    "endpoint_of",
]
