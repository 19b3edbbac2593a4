"""A release: a Frictionless data package of a whole ledger, to be published, cited, and taken in again.

``package`` writes it, ``describe`` its ``datapackage.json``, ``about`` what people read first, ``reading`` opens one.
"""

from parley.exchange.export.release.package import RELEASE
from parley.exchange.export.release.reading import Released, open_release

__all__ = ["RELEASE", "Released", "open_release"]
