"""What can be judged of two records that contradict each other."""

from __future__ import annotations

from parley.ledger import Subject, Told


def judged_on(left: Told, right: Told) -> tuple[Subject, str, str] | None:
    """Say of which two somebody can judge whether they are one, so that the records no longer have to contradict.

    Two reports of a meeting or of a commitment may be of two; two phrases may mean two issues. Where both records
    speak of the very same phrase nothing is left to judge: one of them is wrong, or both tell a change.
    """
    if left.kind != right.kind or left.id == right.id:
        return None
    if left.kind == "statement":
        phrases = str(left.body["issue"]), str(right.body["issue"])
        return None if phrases[0] == phrases[1] else (Subject.ISSUE, *phrases)
    return Subject(left.kind), left.id, right.id
