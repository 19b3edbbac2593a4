"""What a fetcher may cost, itself and the servers that it asks."""

from __future__ import annotations

from dataclasses import dataclass, field

from parley import __version__

AGENT = f"parley/{__version__} (follows negotiations in the news; reads robots.txt)"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one page: seconds without a byte, seconds in all (but for waiting), bytes, redirects."""

    silence: float = 10.0
    seconds: float = 30.0
    size: int = 20 * 1024 * 1024
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Manners:
    """What a server may expect of us.

    Args:
        delay: seconds between the beginnings of two requests to one host; its robots.txt may ask for more.
        together: requests to one host at a time.
        tries: how often a page is asked for before it counts as out of reach.
        backoff: seconds before the second try; before each further one twice as long, give or take.
        patience: the longest wait that a server may ask for; whoever asks for more is left for another time.
        robots: whether robots.txt is obeyed.
    """

    delay: float = 1.0
    together: int = 2
    tries: int = 3
    backoff: float = 1.0
    patience: float = 20.0
    robots: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """How pages are fetched.

    ``allow_private`` lets requests into this machine and private networks; ``proxies`` uses those that the environment
    names; ``agent`` is what we call ourselves.
    """

    limits: Limits = field(default_factory=Limits)
    manners: Manners = field(default_factory=Manners)
    allow_private: bool = False
    proxies: bool = True
    agent: str = AGENT
