"""The command that serves the display to browsers."""

from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

import click

from meeting_tui.cli.completing import with_session
from meeting_tui.cli.options import (
    begun,
    chosen,
    out,
    reading,
    tell,
    with_language,
    with_workspace,
)

if TYPE_CHECKING:
    from meeting_tui.serving.server import Plan


@click.command()
@with_session
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port; 0 takes any that is free.",
)
@click.option(
    "--visitors",
    type=click.IntRange(1, 100),
    default=10,
    show_default=True,
    help="How many may look on at a time; each is a process of about 45 MB.",
)
@click.option(
    "--public-url",
    "public",
    metavar="URL",
    default="",
    help="The address under which a proxy in front of it shows it, such as "
    "https://room.example.org.",
)
@click.option(
    "--address",
    metavar="IP",
    default="127.0.0.1",
    show_default=True,
    help="The address of this machine to listen on; others than loopback need --in-the-clear.",
)
@click.option(
    "--in-the-clear",
    is_flag=True,
    help="Let other machines connect without encryption: whoever can listen on the network "
    "can read the link and the display.",
)
@with_language("The language of the display; texts are shown in each language they are in.")
@with_workspace
@click.pass_context
def serve(ctx: click.Context, /, session: str, **given: Any) -> None:
    """Show the display in browsers: each that opens the printed link, and no other.

    It is read-only: no key reaches it, and each browser has a process of its own that opens the
    record for reading. It can be reached from this machine alone; for others put a proxy with
    encryption before it, or an SSH tunnel (docs/serving.md). Ctrl+C ends it.

    Example: meeting-tui serve cwg-internet-12 --port 8000
    """
    address = _address(given["address"], in_the_clear=given["in_the_clear"])
    public = _public(given["public"])
    plan = _plan(ctx, session, address=address, public=public, given=given)
    from meeting_tui.serving.server import serve as run

    run(plan)


def _plan(
    ctx: click.Context, session: str, *, address: str, public: str, given: dict[str, Any]
) -> "Plan":
    """Look at the record once, so that one that cannot be shown is refused here."""
    _require_extra()
    from meeting_tui.journal.postgres.address import is_address
    from meeting_tui.serving.child import program
    from meeting_tui.serving.server import Plan
    from meeting_tui.tui.views.display import meeting_name

    opened = reading(session)
    state = begun(opened.state)
    opened.journal.close()
    language = chosen(ctx).language or opened.language
    workspace = chosen(ctx).workspace
    place = session if is_address(session) else str(workspace.session_folder(session).resolve())
    return Plan(
        title=meeting_name(state, language),
        language=language,
        program=program(workspace.folder.resolve(), place, language),
        address=address,
        port=given["port"],
        public=public,
        most=given["visitors"],
        said=lambda link: _say_where(language, link, given["visitors"]),
        told=lambda count: _say_how_many(language, count, given["visitors"]),
    )


def _require_extra() -> None:
    from importlib.util import find_spec

    from meeting_tui.domain.refusal import Refusal

    if find_spec("textual_serve") is None or find_spec("aiohttp") is None:
        raise Refusal("no_serve")


def _address(written: str, *, in_the_clear: bool) -> str:
    """Return the address to listen on; one that others reach is meant, or refused."""
    from meeting_tui.domain.refusal import Refusal

    try:
        found = ip_address("127.0.0.1" if written == "localhost" else written)
    except ValueError:
        raise click.BadParameter(f"{written!r} is no IP address.", param_hint="--address") from None
    if found.is_unspecified:
        raise Refusal("every_address")
    if not (found.is_loopback or in_the_clear):
        raise Refusal("in_the_clear", address=str(found))
    return str(found)


def _public(written: str) -> str:
    from meeting_tui.serving.door import public_origin

    origin = public_origin(written) if written else ""
    if written and not origin:
        raise click.BadParameter(
            "Give scheme and host alone, such as https://room.example.org.",
            param_hint="--public-url",
        )
    return origin


def _say_where(language: str, link: str, most: int) -> None:
    from meeting_tui.languages import N_, say

    out(say(language, N_("The display is served. Open it with this link:")))
    out(f"  {link}")
    looking = N_(
        "Whoever has it can look on, at most {most} at a time; nobody can change anything."
    )
    out(say(language, looking, most=most))
    out(say(language, N_("Ctrl+C ends it.")))


def _say_how_many(language: str, count: int, most: int) -> None:
    from meeting_tui.languages import N_, say

    tell(say(language, N_("{count} of {most} look on."), count=count, most=most))


COMMANDS = (serve,)
