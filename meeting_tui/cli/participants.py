"""A list of participants put into an agenda file, which is checked before it is written."""

import tempfile
from pathlib import Path

import click

from meeting_tui.cli.options import refused, tell
from meeting_tui.cli.telling import in_one_line
from meeting_tui.domain.setup import Setup
from meeting_tui.languages import N_, NP_, say, say_plural
from meeting_tui.papers.files import write
from meeting_tui.profile import Faults, examples, load_agenda
from meeting_tui.register.participants import inserted, missing, read
from meeting_tui.workspace import Workspace

WRONG = {
    "heading": N_("line {line}: the heading needs the columns code and name (or name_en, name_fr)"),
    "code": N_("line {line}: “{value}” is no code: letters, figures, - and _, for instance AAA"),
    "name": N_("line {line}: {value} has no name"),
    "kind": N_(
        "line {line}: “{value}” is no kind: delegation, officer, secretariat, organisation, "
        "person or body"
    ),
    "member": N_("line {line}: “{value}” is neither yes nor no, in the column member"),
}
ON_ONE_LINE = N_("The actors of {file:verbatim} stand on one line: give each a line of its own.")
ADDED = NP_(
    "{number} participant added: {file:verbatim}", "{number} participants added: {file:verbatim}"
)
THERE = NP_("{number} was in the roster already.", "{number} were in the roster already.")


def take_in(text: str, workspace: Workspace, name: str, language: str) -> None:
    """Add those of a list to the actors of an agenda; nothing is written when anything is wrong."""
    agenda = workspace.agenda(name)
    setup = workspace.load(agenda)
    listed = read(text, language)
    for wrong in listed.wrong:
        tell(in_one_line(say(language, WRONG[wrong.code], line=wrong.line, value=wrong.value)))
    if listed.wrong:
        raise refused()
    new = missing(listed.actors, (*setup.group.actors, *setup.agenda.actors))
    if new:
        changed = inserted(agenda.read_text("utf-8"), new)
        if changed is None:
            raise click.ClickException(say(language, ON_ONE_LINE, file=str(agenda)))
        _check(changed, agenda, workspace, language)
        write(agenda, changed.encode("utf-8"), force=True)
    tell(say_plural(language, *ADDED, len(new), file=str(agenda)))
    if len(listed.actors) > len(new):
        tell(say_plural(language, *THERE, len(listed.actors) - len(new)))


def _check(text: str, agenda: Path, workspace: Workspace, language: str) -> Setup:
    """Read the agenda as it would be; its faults end the call, told with the agenda's name."""
    groups = [agenda.parent / "groups", workspace.agendas_folder / "groups"]
    with tempfile.TemporaryDirectory(prefix="meeting-tui-") as folder:
        trial = Path(folder) / agenda.name
        trial.write_text(text, "utf-8")
        try:
            return load_agenda(trial, groups=[*groups, examples() / "agenda" / "groups"])
        except Faults as faults:
            for fault in faults.faults:
                told = fault.told(language).replace(str(trial), str(agenda))
                tell(in_one_line(told))
            raise refused() from faults
