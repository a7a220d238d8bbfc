"""Writing papers from a screen: all are made first, then all are written."""

from pathlib import Path
from typing import TYPE_CHECKING

from meeting_tui.domain.fold import fold
from meeting_tui.domain.state import State
from meeting_tui.journal.marks import practice
from meeting_tui.languages import N_, spoken
from meeting_tui.papers import files, library
from meeting_tui.papers.fonts import lacking
from meeting_tui.papers.model import Paper
from meeting_tui.papers.practised import marked
from meeting_tui.papers.render import FORMATS, render
from meeting_tui.tui.long_work import LongWork, begin

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp

MAKING = N_("Making {done} of {total} …")


def write_report(app: "MeetingApp") -> None:
    """Write the meeting report in every language and format."""
    write_paper(app, "meeting")


def write_paper(app: "MeetingApp", kind: str) -> None:
    """Write a paper in every language and format, into ``papers/SESSION`` of the workspace.

    The name holds the last entry it was written from, so that no earlier export is replaced by
    another text.
    """
    begin(app, f"paper {kind}", lambda work: _write(work, kind))


def _write(work: LongWork, kind: str) -> str:
    app = work.app
    state = copied(app)
    papers = [marked(each, practice(app.folder)) for each in _papers(state, kind)]
    jobs = [(paper, form) for paper in papers for form in FORMATS]
    made = {
        files.named(form, app.folder.name, paper.kind, paper.language, state.n): render(paper, form)
        for paper, form in work.steps(MAKING, jobs)
    }
    folder = app.folder.resolve().parent.parent / "papers" / app.folder.name
    put(folder, made)
    told = [app.say(N_("The papers are in {folder}"), folder=str(folder))]
    told += (lacking(paper, "pdf", app.language) for paper in papers)
    return "\n".join(dict.fromkeys(filter(None, told)))


def copied(app: "MeetingApp") -> State:
    """Return where the meeting stands as a state of one's own, which nobody moves on."""
    with app.session.guard:
        entries = list(app.session.state.entries)
    return fold(entries)


def _papers(state: State, kind: str) -> list[Paper]:
    return [library.build(kind, [state], code) for code in spoken(state.plan.group.languages)]


def put(folder: Path, made: dict[str, bytes]) -> None:
    """Write files into a folder, each whole or not at all."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, data in made.items():
        files.write(folder / name, data, force=True)
