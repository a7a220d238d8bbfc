"""Commands of the report."""

from meeting_tui.domain.commands.base import Command
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class BeginSection(Command):
    """Begin a section with its own title."""

    title: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ComposeParagraph(Command):
    """Write one paragraph out of several entries."""

    entries: tuple[int, ...]
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class InsertParagraph(Command):
    """Put in a paragraph after another."""

    after: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class MoveParagraph(Command):
    """Move a paragraph after another."""

    paragraph: str
    after: str


@dataclass(frozen=True, slots=True)
class StrikeParagraph(Command):
    """Take a paragraph out of the report."""

    paragraph: str
    reason: str


@dataclass(frozen=True, slots=True)
class IssueDraft(Command):
    """Hand out the draft: its numbers no longer move."""


@dataclass(frozen=True, slots=True)
class IssueFinal(Command):
    """Number the approved report anew, without gaps."""


@dataclass(frozen=True, slots=True)
class DraftClosing(Command):
    """Write the closing paragraph before the meeting is closed."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ReadParagraph(Command):
    """Read out a paragraph."""

    paragraph: str


@dataclass(frozen=True, slots=True)
class AmendParagraph(Command):
    """Change a paragraph, at the request of ``actor`` if one is named."""

    paragraph: str
    text: str
    actor: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ApproveParagraphs(Command):
    """Approve paragraphs and freeze their texts."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ApproveReport(Command):
    """Approve the whole report."""

    amended: bool = False


@dataclass(frozen=True, slots=True)
class NoteEditorial(Command):
    """Put right an editorial slip in a frozen paragraph."""

    paragraph: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class IssueCorrigendum(Command):
    """Correct a frozen paragraph by a paper of its own."""

    paragraph: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Translate(Command):
    """Give a paragraph, an entry (``#n``) or a reference its text in another language."""

    target: str
    language: str
    text: str
