"""The twelfth meeting, played from its capture lines."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from meeting_tui.domain.setup import Setup
from meeting_tui.journal.memory import MemoryJournal
from meeting_tui.papers.meeting import build
from meeting_tui.papers.render import render
from meeting_tui.profile import load_agenda
from meeting_tui.session import Recorded, Session, start

ROOT = Path(__file__).parents[2]
AGENDA = ROOT / "agenda" / "cwg-internet-12.yaml"
DAY = AGENDA.with_suffix(".capture").read_text(encoding="utf-8").splitlines()
FRENCH = AGENDA.with_suffix(".fr.capture").read_text(encoding="utf-8").splitlines()
LATER = datetime(2019, 3, 1, tzinfo=UTC)


@cache
def setup() -> Setup:
    return load_agenda(AGENDA)


def begun(attribution: str = "anonymous", languages: tuple[str, ...] = ("en", "fr")) -> Session:
    plan = setup()
    group = replace(plan.group, attribution=attribution, languages=languages)
    plan = replace(plan, group=group)
    return start(MemoryJournal(), plan, seat="rapporteur", line="new", clock=lambda: LATER)


def played(
    *more: str, until: str = "", attribution: str = "anonymous", day: Iterable[str] = DAY
) -> Session:
    """Play the day up to (not including) the line that begins with ``until``, then ``more``."""
    session = begun(attribution)
    for line in day:
        if until and line.startswith(until):
            break
        enter(session, line)
    for line in more:
        enter(session, line)
    return session


def translated() -> Session:
    """Play the day with its translations, each at the time it came in."""
    both = [line for line in (*DAY, *FRENCH) if line.strip()]
    return played(day=sorted(both, key=_hour))


def _hour(line: str) -> str:
    found = re.search(r"\d\d:\d\d:\d\d", line)
    return found[0] if found else ""


def enter(session: Session, line: str) -> int:
    """Record a line that must be accepted; return the number of its entry."""
    if not line.strip():
        return 0
    (outcome,) = session.execute_all([line])
    assert isinstance(outcome, Recorded), (line, outcome)
    return outcome.entry.n


def markdown(session: Session, language: str = "en") -> str:
    return render(build(session.state, language), "md").decode()
