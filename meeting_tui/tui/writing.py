"""Writing papers from a screen: in a thread, beside the record, told when they are there."""

from typing import TYPE_CHECKING

from meeting_tui.languages import N_
from meeting_tui.papers import files, meeting
from meeting_tui.papers.render import render

if TYPE_CHECKING:
    from meeting_tui.tui.app import MeetingApp

FORMATS = ("md", "html")


def write_report(app: "MeetingApp") -> None:
    """Write the meeting report in every language; an earlier one of the same state is replaced."""
    folder = app.folder / "papers"
    folder.mkdir(mode=0o700, exist_ok=True)
    with app.session.guard:
        state = app.session.state
        papers = {code: meeting.build(state, code) for code in state.plan.group.languages}
    for language, paper in papers.items():
        for form in FORMATS:
            name = f"{files.slug(app.folder.name)}-report-{language}.{form}"
            files.write(folder / name, render(paper, form), force=True)
    sentence = app.say(N_("The report is written in {folder}"), folder=str(folder))
    app.call_from_thread(app.notify, sentence, markup=False)
