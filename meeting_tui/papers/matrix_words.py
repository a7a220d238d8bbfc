"""The words of a matrix of proposals: names, states, positions, the legend, the table."""

from collections.abc import Sequence

from meeting_tui.domain.coverage import Covered
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.positions import Positions
from meeting_tui.domain.state import State
from meeting_tui.languages.betraying import betrays
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import duration
from meeting_tui.languages.facts.telling import Telling
from meeting_tui.languages.naming import text_in
from meeting_tui.languages.papers import states
from meeting_tui.languages.typography import typeset
from meeting_tui.papers.coverage import CONCLUDED, who
from meeting_tui.papers.model import Inlines, Line, Table, line

REACH = {
    "none": N_("not introduced"),
    "introduced": N_("introduced"),
    "partly": N_("examined in part"),
    "examined": N_("examined"),
}
POSITIONS = {
    "sponsor": N_("sponsor"),
    "support": N_("support"),
    "concern": N_("concern"),
    "objection": N_("objection that stands"),
    "answered": N_("objection that stands, answered"),
    "settled": N_("objection lifted or not maintained"),
    "reservation": N_("statement or reservation"),
    "spoke": N_("took the floor"),
}
STROKES = {"planned": N_("planned share of the time"), "real": N_("time taken")}
SAID = {"agreed", "no consensus"}
"""States that say what was declared; statements made with a consensus have a symbol."""
ALWAYS_NAMED = {"sponsor", "spoke"}
"""Positions that say nothing where nobody is named."""
HEADER = (N_("Proposal"), N_("State"), N_("Time"), N_("Planned"), N_("Positions"))
WIDTHS = (4, 3, 2, 2, 5)
NOTHING = "–"


def named(state: State) -> bool:
    """Whether the group's rule names delegations in its papers."""
    return state.plan.group.attribution == "named"


@dataclass(frozen=True, slots=True)
class Told:
    """One proposal as it is told; ``share`` are the minutes that were planned for it."""

    telling: Telling
    covered: Covered
    share: float
    positions: Positions

    @property
    def name(self) -> str:
        """Its name; a title that names whom the rule leaves unnamed is not printed."""
        state, ref = self.telling.state, self.covered.ref
        title = text_in(self.telling.language, state.proposals[ref].title)
        return ref if betrays(state, title) else f"{ref} {title}"

    @property
    def reach(self) -> str:
        """How far it came: none, introduced, partly, examined."""
        if self.covered.examined:
            return "examined" if self.covered.examined == "yes" else "partly"
        return "introduced" if self.covered.introduced else "none"

    @property
    def state(self) -> str:
        """What became of it, and what was declared where that is not said with it."""
        telling, covered = self.telling, self.covered
        said = states(telling.language, telling.state, [covered.ref])[covered.ref]
        if covered.concluded and covered.state not in SAID:
            found = telling.say(CONCLUDED[covered.concluded])
            said = telling.say(N_("{state}; {finding}"), state=said, finding=found)
        if not covered.contested:
            return said
        return telling.say(N_("{state}, contested"), state=said)

    @property
    def minutes(self) -> float:
        """The minutes it took."""
        return self.covered.seconds / 60

    @property
    def time(self) -> str:
        """The time it took, in words."""
        return _time(self.telling, self.minutes)

    def row(self, columns: Sequence[str]) -> tuple[Inlines, ...]:
        """Give its row of the table, with the positions of the actors in these columns."""
        planned = _time(self.telling, self.share)
        cells = (self.name, self.state, self.time, planned, self._positions(columns))
        return tuple(line(cell) for cell in cells)

    def _positions(self, columns: Sequence[str]) -> str:
        """Say the positions in words; who sponsored and spoke only where the rule names them."""
        found = self.positions
        if named(self.telling.state):
            found = {k: tuple(a for a in codes if a in columns) for k, codes in found.items()}
            return self._listed(found)
        return self._listed({k: codes for k, codes in found.items() if k not in ALWAYS_NAMED})

    def _listed(self, found: Positions) -> str:
        told = [self._position(kind, found[kind]) for kind in POSITIONS if found.get(kind)]
        return typeset(self.telling.language, "; ".join(told)) or NOTHING

    def _position(self, kind: str, actors: tuple[str, ...]) -> str:
        said = self.telling.say(POSITIONS[kind])
        if self.telling.state.plan.group.attribution == "none":
            return said
        sentence = N_("{position}: {who}")
        return self.telling.say(sentence, position=said, who=who(self.telling, actors))


def _time(telling: Telling, minutes: float) -> str:
    return duration(telling.language, round(minutes)) if minutes else NOTHING


def table(telling: Telling, told: Sequence[Told], columns: Sequence[str]) -> Table:
    """Say in a table what a picture of these proposals and columns shows."""
    header = tuple(line(telling.say(each)) for each in HEADER)
    return Table(header, tuple(each.row(columns) for each in told), WIDTHS)


def legend(language: str, lines: tuple[Line, ...]) -> tuple[tuple[str, str], ...]:
    """Explain what there is in a picture, and nothing else."""
    there = {each.reach for each in lines}
    there |= {kind for each in lines for cell in each.cells for kind in cell.kinds}
    there |= {stroke.kind for each in lines for stroke in each.strokes}
    every = {**REACH, **POSITIONS, **STROKES}
    return tuple((kind, say(language, words)) for kind, words in every.items() if kind in there)


def codes(telling: Telling, columns: Sequence[str]) -> str:
    """Say what the codes over the columns stand for."""
    names = {code: telling.name(code, definite=False) for code in columns}
    said = N_("{code}: {name}")
    told = [telling.say(said, code=code, name=name) for code, name in names.items()]
    return typeset(telling.language, "; ".join(told))
