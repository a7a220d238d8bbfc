"""The program: its commands, and how a call ends."""

import gc
import io
from collections.abc import Iterator, MutableMapping, Sequence
from importlib import import_module

import click

from meeting_tui import __version__
from meeting_tui.cli.options import chosen, tell, with_language, with_workspace

INTERRUPTED = 130
WHERE = {
    "run": "meeting",
    "demo": "meeting",
    "display": "meeting",
    "serve": "serving",
    "check": "agendas",
    "new": "agendas",
    "init": "agendas",
    "record": "recording",
    "status": "reading",
    "log": "reading",
    "report": "papers",
    "translate": "translating",
    "compare": "translating",
    "actions": "actions",
    "consultation": "consulted",
    "next": "handing",
    "pack": "handing",
    "import": "importing",
    "verify": "keeping",
    "db": "database",
    "keys": "keys",
}
"""The module of each command, which is read when the command runs or is explained."""

SCREENS = {"run", "demo", "display", "serve"}
"""Commands that open the application, which stays."""

YOUNG = 100_000
"""How many new objects make the collector of cycles look at them."""


class Commands(MutableMapping[str, click.Command]):
    """The commands by their names; all names are known, and a module is read when it is asked."""

    def __init__(self) -> None:
        self._read: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._read:
            for command in import_module(f"meeting_tui.cli.{WHERE[name]}").COMMANDS:
                self._read[command.name] = command
        return self._read[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._read[name] = command

    def __delitem__(self, name: str) -> None:
        del self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(WHERE)

    def __len__(self) -> int:
        return len(WHERE)


class Program(click.Group):
    """A group whose refusals become sentences on standard error and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what nobody foresaw is left to Python."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            from meeting_tui.cli.telling import lines

            found = lines(chosen(ctx).spoken, error)
            if found is None:
                raise
            for line in found:
                tell(line)
            raise click.exceptions.Exit(1) from error

    def run(self, arguments: Sequence[str]) -> int:
        """Run a whole call and return its exit code; an interruption is no traceback."""
        try:
            code = self.main(list(arguments), prog_name="meeting-tui", standalone_mode=False)
        except click.ClickException as error:
            # An address with a password may stand in what was called wrongly.
            shown = io.StringIO()
            error.show(shown)
            tell(shown.getvalue().rstrip())
            return error.exit_code
        except click.Abort:
            return INTERRUPTED
        except SystemExit as end:
            # Whoever was reading our output went away, or the shell has its completions.
            return end.code if isinstance(end.code, int) else 1
        return code if isinstance(code, int) else 0


@click.group(
    cls=Program,
    commands=Commands(),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@with_workspace
@with_language("The language of the screens.")
@click.version_option(__version__, "--version", message="%(prog)s %(version)s")
@click.pass_context
def program(ctx: click.Context) -> None:
    """Run a live meeting of a group that decides by consensus, from its agenda to its report.

    Without a command the lobby opens: start an agenda, or resume a record.

    Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong usage.

    Example: meeting-tui --workspace ~/meetings
    """
    if ctx.invoked_subcommand is None:
        from meeting_tui.cli.meeting import open_lobby

        open_lobby()
    if ctx.invoked_subcommand not in SCREENS:
        # What a short call makes lives to its end: looking for garbage in it is wasted.
        gc.set_threshold(YOUNG)
        gc.enable()
