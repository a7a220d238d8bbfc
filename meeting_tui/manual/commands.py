"""The reference of the command line, from the commands' own declarations."""

from collections.abc import Iterator

from meeting_tui.manual.markdown import code, prose, table
from meeting_tui.manual.markdown import page as whole
from meeting_tui.manual.program import ENVIRONMENT, EXITS, Explained, explained

INTRODUCTION = (
    "`SESSION` is a folder of `sessions/` or its name; `AGENDA` is a YAML file, or its name in "
    "`agenda/`. `-o` never overwrites a file without `--force`. "
    "[Shell completion](completion.md) knows both names.",
)


def page() -> str:
    """Write the whole page."""
    blocks = (block for each in explained() for block in _command(each))
    ends = (
        "## Exit codes",
        table(("Code", "When"), ((code(name), prose(text)) for name, text in EXITS)),
        "## Environment",
        table(
            ("Variable", "What it is"), ((code(name), prose(text)) for name, text in ENVIRONMENT)
        ),
    )
    return whole("The command line", (*INTRODUCTION, *blocks, *ends))


def _command(command: Explained) -> Iterator[str]:
    yield f"## {command.name}"
    yield prose(command.summary)
    yield f"```text\n{command.usage}\n```"
    yield from map(prose, command.paragraphs)
    yield table(("Option", "What it does"), _rows(command))
    yield f"For example: {code(command.example)}"


def _rows(command: Explained) -> Iterator[tuple[str, str]]:
    for name, text in command.options:
        yield code(name), prose(text)
