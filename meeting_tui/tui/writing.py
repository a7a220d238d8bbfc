"""Writing papers from a screen: in a thread, with progress, told when they are there."""

from pathlib import Path
from typing import TYPE_CHECKING

from meeting_tui.domain.refusal import Refusal
from meeting_tui.languages import N_, languages
from meeting_tui.languages.refusals import sentence
from meeting_tui.papers import files, library
from meeting_tui.papers.model import Paper
from meeting_tui.papers.render import FORMATS, render
from meeting_tui.tui.widgets.status_line import Remark

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp


def write_report(app: "MeetingApp") -> None:
    """Write the meeting report in every language and format."""
    write_paper(app, "meeting")


def write_paper(app: "MeetingApp", kind: str) -> None:
    """Write a paper in every language and format, into ``papers/SESSION`` of the workspace.

    The name holds the last entry it was written from, so that no earlier export is replaced by
    another text.
    """
    try:
        folder = _write(app, kind)
    except Refusal as refusal:
        told = " ".join(sentence(app.language, refusal, app.session.state)).strip()
        app.call_from_thread(app.notify, told, severity="warning", markup=False)
    except OSError as error:
        app.call_from_thread(app.notify, str(error), severity="error", markup=False)
    else:
        said = app.say(N_("The papers are in {folder}"), folder=str(folder))
        app.call_from_thread(app.notify, said, markup=False)


def _write(app: "MeetingApp", kind: str) -> Path:
    with app.session.guard:
        state = app.session.state
        n = state.n
        spoken = [code for code in state.plan.group.languages if code in languages()]
        papers = [library.build(kind, [state], code) for code in spoken]
    folder = app.folder.resolve().parent.parent / "papers" / app.folder.name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    jobs = [(paper, form) for paper in papers for form in FORMATS]
    for done, (paper, form) in enumerate(jobs, start=1):
        said = app.say(N_("Writing {done} of {total} …"), done=done, total=len(jobs))
        app.call_from_thread(app.remark, Remark(said))
        path = folder / _name(app.folder.name, paper, n, form)
        files.write(path, render(paper, form), force=True)
    app.call_from_thread(app.remark, Remark())
    return folder


def _name(session: str, paper: Paper, n: int, form: str) -> str:
    return f"{files.slug(f'{session} {paper.kind} {paper.language} {n}')}.{form}"
