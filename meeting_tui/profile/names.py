"""What is declared once and referred to elsewhere: actors, documents; checked when all is read."""

from dataclasses import field

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.setup import Actor
from meeting_tui.profile.reader import Reader, Words
from meeting_tui.profile.sheet import Place, Sheet, in_short, nearest
from meeting_tui.profile.tree import Node


@dataclass(frozen=True, slots=True)
class Placed:
    """A text together with where it stands."""

    text: str
    line: int
    column: int


class PlacedReader(Reader[Placed]):
    """Reads as another reader does, and keeps the place for a later check."""

    def __init__(self, reader: Reader[str]) -> None:
        self._reader = reader
        self.label = reader.label

    def read(self, node: Node, sheet: Sheet, name: Words) -> Placed:
        """Read the text and remember the node's place."""
        return Placed(self._reader.read(node, sheet, name), node.line, node.column)


@dataclass(slots=True)
class Names:
    """Every code, name and alias that means somebody, folded, with the code it means."""

    owners: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    members: set[str] = field(default_factory=set)
    _lines: dict[str, int] = field(default_factory=dict)

    def declare(self, actor: Actor, place: Place, sheet: Sheet) -> None:
        """Enter an actor; a code or alias that already means somebody else is a fault."""
        folded = actor.code.casefold()
        if folded in self.owners:
            self._refuse(actor.code, folded, place, sheet)
            return
        self.codes[folded] = actor.code
        self._lines[actor.code] = place.line
        if actor.member:
            self.members.add(actor.code)
        words = (*actor.aliases, *actor.name.values(), *actor.feminine.values())
        for word in (actor.code, *words):
            owner = self.owners.setdefault(word.casefold(), actor.code)
            if owner != actor.code:
                sheet.fault(place, "ref.taken", value=in_short(word), owner=owner)

    def _refuse(self, code: str, folded: str, place: Place, sheet: Sheet) -> None:
        owner = self.owners[folded]
        if owner.casefold() != folded:
            sheet.fault(place, "ref.taken", value=code, owner=owner)
        elif first := self._lines[owner]:
            sheet.fault(place, "code.again", value=code, first=first)
        else:
            sheet.fault(place, "ref.roster", value=code, owner=owner)

    def as_roster(self) -> "Names":
        """Give the same names as those of a profile, where lines of this file mean nothing."""
        return Names(
            dict(self.owners), dict(self.codes), set(self.members), dict.fromkeys(self._lines, 0)
        )

    def code_of(self, written: Placed, sheet: Sheet) -> str:
        """Give the code of an actor referred to by it, or write a fault down and give nothing."""
        folded = written.text.casefold()
        if folded in self.codes:
            return self.codes[folded]
        meant = self.owners.get(folded) or nearest(written.text, list(self.codes.values()))
        report_unknown(written, sheet, "actor", meant)
        return ""


def report_unknown(written: Placed, sheet: Sheet, kind: str, meant: str) -> None:
    """Write down a reference to what was never declared, with what was probably meant.

    ``kind`` is actor or document.
    """
    value = in_short(written.text)
    if meant:
        sheet.fault(written, f"{kind}.near", value=value, nearest=meant)
    else:
        sheet.fault(written, f"{kind}.unknown", value=value)
