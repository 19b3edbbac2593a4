"""One address for one page, however readers came to it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from courlan import normalize_url

TRACKING = frozenset(
    {
        "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_medium", "cmp", "cmpid", "dclid",
        "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ns_campaign", "ns_mchannel",
        "ns_source", "ocid", "outputtype", "smid", "smtyp", "srnd", "taid", "traffic_source", "twclid", "wt_mc", "xtor",
        "yclid",
    }
)  # fmt: skip
"""Parameters that say where a reader came from, beside those that courlan knows (utm and others)."""

COPIES = {"amp": {"", "1", "true"}, "print": {"", "1", "true"}, "output": {"amp"}}
"""Parameters that ask for another form of the same page."""

MOBILE = re.compile(r"^(?:m|mobile|amp)\.(?=[^.]+\.)")
AMP = re.compile(r"(?<=.)/amp/?$|\.amp(?=\.html?$)")


def canonical(url: str) -> str:
    """Write an address without fragment, tracking parameters and marks of mobile and AMP copies.

    It serves to tell whether two addresses are one page; what is fetched is the address as it was given.
    """
    try:
        parts = urlsplit(urljoin(url, normalize_url(url)))
        host = MOBILE.sub("", parts.netloc)
    except ValueError:
        return url
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _aside(name, value)]
    return urlunsplit((parts.scheme, host, AMP.sub("", parts.path) or "/", urlencode(sorted(kept)), ""))


def _aside(name: str, value: str) -> bool:
    name = name.lower()
    return name in TRACKING or name.startswith("utm_") or value.lower() in COPIES.get(name, ())
