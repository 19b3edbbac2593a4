"""A release into a dossier: the same ledger, entry by entry."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from parley.analysis.weaving import weaving
from parley.exchange.export.release import Released, open_release
from parley.flow.ledger_dossier import FILE, database_of, init, quoted, read_dossier
from parley.ledger import Clock, open_ledger, take
from parley.records import BadImport, Dossier


def import_release(path: Path, folder: Path, *, clock: Clock) -> int:
    """Take the log of a release into a dossier, which is made where there is none.

    Returns:
        How many entries were new.

    Raises:
        BadImport: if the release is broken, or does not fit what the dossier's ledger holds.
        BadDossier: if the dossier is wrong.
        BadLedger: if its ledger cannot be opened.
    """
    with open_release(path) as released:
        if not (folder / FILE).exists():
            _make(folder, released, clock)
        dossier = read_dossier(folder)
        _same_names(dossier, released, folder)
        with open_ledger(database_of(folder, dossier), clock=clock, weaver=weaving) as ledger:
            return take(ledger, released.entries())


def _make(folder: Path, released: Released, clock: Clock) -> None:
    """Make a dossier that names whom the release names."""
    with TemporaryDirectory(prefix="parley-import-") as beside:
        path = Path(beside) / FILE
        path.write_text(_toml(released.name, released.named()), encoding="utf-8")
        init(folder, like=path, clock=clock)


def _toml(name: str, named: dict[str, Any]) -> str:
    lines = [f"name = {quoted(name)}"]
    for kind, many, others in (("party", "parties", "aliases"), ("issue", "issues", "phrases")):
        for one in named[many]:
            listed = ", ".join(map(quoted, one[others]))
            lines += ["", f"[[{kind}]]", f"name = {quoted(one['name'])}", f"{others} = [{listed}]"]
    return "\n".join(lines) + "\n"


def _same_names(dossier: Dossier, released: Released, folder: Path) -> None:
    """Refuse a dossier that names others than the release: its names would be one more entry."""
    own = [(one.name, list(one.aliases)) for one in dossier.parties]
    own += [(one.name, list(one.phrases)) for one in dossier.issues]
    told = released.named()
    theirs = [(one["name"], one["aliases"]) for one in told["parties"]]
    theirs += [(one["name"], one["phrases"]) for one in told["issues"]]
    if own != theirs:
        remedy = "Take the release into a new folder, whose dossier is then made."
        raise BadImport("names other parties or issues than the release", where=str(folder / FILE), remedy=remedy)
