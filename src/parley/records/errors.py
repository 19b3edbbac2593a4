"""The errors, and what each orders the flow to do.

    ParleyError
    ├── SetAside            this input is not read, the others go on
    │   ├── UnreadableInput     the bytes are no news text
    │   │   └── Gone                a page was taken away, or never was
    │   ├── Forbidden           a site asks programs to leave a page alone
    │   ├── PrivateAddress      an address leads into a private network
    │   ├── Undeliverable       a receiver does not take an alert, now or later
    │   ├── BrokenLine          one line of a collection cannot be read
    │   ├── ReaderFailed        the reader broke down on an article
    │   └── BadAnswer           a language model answered with nothing that could hold records
    ├── Retry               the same call may go through later
    │   └── Unreachable         a server did not answer, or not in time
    └── Stop                nothing can go on before the user mends it
        ├── BadLexicon          a data file of the package or the user is wrong
        ├── BadGold             an annotated article breaks the annotation guide
        ├── BadScores           a saved evaluation is none
        ├── BadDossier          a dossier.toml is wrong, missing, or there already
        ├── BadAlerts           the journal of alerts cannot be read or written
        ├── BadQuery            what was typed into a search has no word
        ├── BadLedger           a ledger cannot be opened, or is not what it was
        ├── BadReview           a review does not fit its record
        ├── Overtaken           a record is not as its reviewer saw it
        ├── KeyTaken            a key that writes once wrote something else
        ├── BadExport           a format cannot carry what is asked for, or cannot be written
        ├── BadImport           a file that was to be taken in is broken, or does not fit the ledger
        ├── BadBatch            a read archive is not whole, or of other inputs than those that are given
        ├── BadJudgement        a judgement is of nothing that the ledger holds
        ├── MissingPipeline     the parser's model is not installed
        ├── MissingExtra        something was asked for that an extra brings
        ├── BadPlugin           a plug-in is not there, or breaks down while it is loaded
        ├── BadEndpoint         no language model is named, or the one that is refuses us
        └── BadUsers            the users' store cannot be opened, or has no such user

Every error says where it happened, what is wrong and what to do; the edges print it, nothing in the middle does.
"""

from typing import Self


class ParleyError(Exception):
    """Something that a user can understand and mend.

    Args:
        what: what is wrong, as the end of a sentence whose subject is ``where``.
        where: the file, address or line, as the user named it.
        remedy: what to do about it, as a sentence.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        said = f"{self.where}: {self.what}" if self.where else self.what
        return f"{said}. {self.remedy}" if self.remedy else said

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the keyword arguments when a worker process hands the error back."""
        return _rebuild, (type(self), self.what, self.where, self.remedy)


def _rebuild(kind: type[ParleyError], what: str, where: str, remedy: str) -> ParleyError:
    return kind(what, where=where, remedy=remedy)


class SetAside(ParleyError):
    """This input cannot be read; the others can."""


class UnreadableInput(SetAside):
    """The bytes are no news text."""


class Gone(UnreadableInput):
    """There is no page at an address, or none any more."""


class Forbidden(SetAside):
    """A site's robots.txt asks programs to leave a page alone."""


class PrivateAddress(SetAside):
    """An address, or one that it redirects to, leads into this machine or a private network."""


class Undeliverable(SetAside):
    """A receiver does not take an alert, and will not later."""


class BrokenLine(SetAside):
    """One line of a collection cannot be read; the rest of it can."""


class ReaderFailed(SetAside):
    """The reader broke down on an article; the others are read."""


class BadAnswer(SetAside):
    """A language model answered with nothing that could hold records, or with too much."""


class Retry(ParleyError):
    """The same call may go through later."""


class Unreachable(Retry):
    """A server did not answer, refused, or took too long.

    Args:
        what: what is wrong.
        where: the address.
        remedy: what to do about it.
        retry_after: the seconds that the server asks to wait before the next try; None if it does not say.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "", retry_after: float | None = None) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[object, ...]:
        """Keep when to try again, too."""
        return *super().__reduce__(), {"retry_after": self.retry_after}


class Stop(ParleyError):
    """Nothing can go on before the user mends it."""


class BadLexicon(Stop):
    """A data file of the package or of the user is wrong."""


class BadGold(Stop):
    """An annotated article breaks the annotation guide."""


class BadScores(Stop):
    """A saved evaluation is none, or of another form."""


class BadDossier(Stop):
    """A ``dossier.toml`` is wrong, missing, or would be overwritten."""


class BadAlerts(Stop):
    """The journal of alerts beside a dossier is not as it was written, or cannot be written."""


class BadQuery(Stop):
    """What was typed into a search has no word, or too many."""


class BadLedger(Stop):
    """A ledger cannot be reached, is none, or is not what it was."""


class BadReview(Stop):
    """A review is of no record, or gives a field a value that it does not take."""


class BadExport(Stop):
    """A format cannot carry what is asked for, needs an extra that is not installed, or cannot be written."""


class BadImport(Stop):
    """A file that was to be taken into a ledger is broken, or does not fit what the ledger holds."""


class BadBatch(Stop):
    """A read archive is not whole, is of other inputs or another reader, or has no place where it can be written."""


class BadJudgement(Stop):
    """A judgement is of no two things that the ledger holds."""


class BadUsers(Stop):
    """The users' store cannot be opened, or what was asked of it does not fit: a taken name, a short password."""


class Overtaken(Stop):
    """A record is not as the one who decides on it saw it: somebody else decided, or it was read anew."""


class KeyTaken(Stop):
    """A key that lets one request write once was used for another one."""


class MissingPipeline(Stop):
    """The parser's model is not installed, or not the one that it claims to be."""


class MissingExtra(Stop):
    """Something was asked for that needs packages which only an extra of Parley installs."""

    @classmethod
    def of(cls, what: str, extra: str) -> Self:
        """Say what needs which extra.

        Args:
            what: what was asked for, as the subject of the sentence.
            extra: its name, ``frames`` say.
        """
        return cls("needs packages that are not installed", where=what, remedy=f"pip install 'parley[{extra}]'")


class BadPlugin(Stop):
    """A plug-in that was named is not installed, or cannot be loaded."""


class BadEndpoint(Stop):
    """No language model is named, or its server refuses the key, the model or the address."""
