"""Meetings in which a topic is decided, each played from its capture script."""

from pathlib import Path

from meeting_tui.domain.points import open_points
from meeting_tui.languages.report import paragraph_text
from meeting_tui.session import Session
from tests.papers.meeting_12 import begun, enter

STORIES = Path(__file__).parent / "stories"
OPENING = ("/open", "/item 6")
TOPIC = "i6"


def story(name: str, *more: str, attribution: str = "anonymous") -> Session:
    """Open the meeting at its topic and play a script, a minute for each line."""
    written = (STORIES / f"{name}.capture").read_text(encoding="utf-8").splitlines()
    return played(*written, *more, attribution=attribution)


def played(*lines: str, attribution: str = "anonymous") -> Session:
    """Play lines under the topic; each one must be accepted."""
    session = begun(attribution)
    for minute, line in enumerate((*OPENING, *lines)):
        enter(session, f"@{14 + minute // 60}:{minute % 60:02d} {line}")
    return session


def told(session: Session, language: str) -> str:
    """Return what the report says under the topic, one paragraph after the other."""
    report = session.state.report
    sections = [s for s in report.sections.values() if s.item == TOPIC]
    texts = [
        paragraph_text(session.state, paragraph, language).text
        for section in sections
        for paragraph in report.living(section)
    ]
    return "\n\n".join(texts) + "\n"


def states(session: Session) -> dict[str, str]:
    """Return the state of each proposal that is no longer as it came in."""
    proposals = session.state.proposals.values()
    return {p.id: p.state for p in proposals if p.state != "submitted"}


def codes(session: Session) -> set[str]:
    """Name what is open."""
    return {point.code for point in open_points(session.state)}
