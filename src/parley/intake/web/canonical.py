"""One address for one page, however readers came to it.

Only parameters that are known to track go. A guess by parts of names (whatever has ``ref`` or ``cid`` in it) also takes
the number of an article away, and two articles under one address would count as one that was edited.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from parley.records import stable_id

TRACKING = frozenset(
    {
        "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_medium", "cmp", "cmpid", "dclid",
        "fbclid", "gbraid", "gclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ns_campaign", "ns_fee",
        "ns_linkname", "ns_mchannel", "ns_source", "ocid", "smid", "smtyp", "srnd", "taid", "traffic_source",
        "ttclid", "twclid", "wbraid", "wt_mc", "xtor", "yclid",
    }
)  # fmt: skip
"""Parameters that say where a reader came from."""

PREFIXES = ("utm_", "mtm_", "pk_", "_ga", "_gl", "__twitter_impression")

COPIES = {"amp": {"", "1", "true"}, "print": {"", "1", "true"}, "output": {"amp"}, "outputtype": {"amp"}}
"""Parameters that ask for another form of the same page."""

MOBILE = re.compile(r"^(?:m|mobile|amp)\.(?=[^.]+\.\D)")
AMP = re.compile(r"(?<=.)/amp/?$|\.amp(?=\.html?$)")
PORTS = {"http": ":80", "https": ":443"}
KEPT = "/%!$&'()*+,-.:;=@_~"


def id_of(url: str) -> str:
    """Give the id of the article at an address: one for all addresses of its page, however it came here."""
    return stable_id("article", [canonical(url)])


def canonical(url: str) -> str:
    """Write an address without fragment, tracking parameters and marks of mobile and AMP copies.

    It serves to tell whether two addresses are one page; what is fetched is the address as it was given.
    """
    try:
        parts = urlsplit(url)
        known = parts.scheme in PORTS and parts.hostname
    except ValueError:
        return url
    return urlunsplit((parts.scheme, _host(parts), _path(parts), _query(parts.query), "")) if known else url


def _host(parts: SplitResult) -> str:
    """Give name and port; who logs in, and the port that goes without saying, are left out."""
    host = parts.netloc.rpartition("@")[2].lower().removesuffix(PORTS[parts.scheme])
    return MOBILE.sub("", host)


def _path(parts: SplitResult) -> str:
    whole = urljoin("http://host/", quote(re.sub("/+", "/", f"/{parts.path}"), safe=KEPT))
    return AMP.sub("", whole.removeprefix("http://host")) or "/"


def _query(query: str) -> str:
    said = parse_qsl(query, keep_blank_values=True)
    return urlencode(sorted((name, value) for name, value in said if not _aside(name.lower(), value.lower())))


def _aside(name: str, value: str) -> bool:
    return name in TRACKING or name.startswith(PREFIXES) or value in COPIES.get(name, ())
