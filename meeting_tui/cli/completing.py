"""What the shell offers after Tab: the agendas and the records of the workspace, by name."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import click
from click.shell_completion import CompletionItem

from meeting_tui.cli.options import chosen

F = TypeVar("F", bound=Callable[..., object])


def sessions(
    ctx: click.Context,
    _: click.Parameter,
    typed: str,
) -> list[CompletionItem]:
    """Offer the records by name, or folders once the beginning of a path is typed."""
    return _names(_records(ctx), typed) or _path(typed, "dir")


def agendas(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """Offer the agendas by name, or files once the beginning of a path is typed."""
    return _names(_agendas(ctx), typed) or _path(typed, "file")


def either(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """Offer what can be opened: a record, or an agenda that begins one."""
    found = {**dict.fromkeys(_agendas(ctx)), **dict.fromkeys(_records(ctx))}
    return _names(found, typed) or _path(typed, "file")


def _records(ctx: click.Context) -> list[str]:
    return [path.name for path in chosen(ctx).workspace.sessions()]


def _agendas(ctx: click.Context) -> list[str]:
    return [path.stem for path in chosen(ctx).workspace.agendas()]


def _names(names: Iterable[str], typed: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in names if name.startswith(typed)]


def _path(typed: str, kind: str) -> list[CompletionItem]:
    return [CompletionItem(typed, type=kind)] if typed else []


def with_session(command: F) -> F:
    """Let a command take a ``SESSION``, which the shell completes."""
    return click.argument("session", shell_complete=sessions)(command)


def with_agenda(command: F) -> F:
    """Let a command take an ``AGENDA``, which the shell completes."""
    return click.argument("agenda", shell_complete=agendas)(command)
