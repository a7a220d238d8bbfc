"""The formats the register is written in; each writer is imported when it is first asked for."""

from importlib import import_module

from meeting_tui.register.rows import Register

FORMATS = ("csv", "xlsx", "json", "ics", "md")


def render(register: Register, wanted: str) -> bytes:
    """Write a register as csv, xlsx, json, ics or md; raises ValueError for another format."""
    if wanted not in FORMATS:
        raise ValueError(wanted)
    data: bytes = import_module(f"meeting_tui.register.to_{wanted}").render(register)
    return data
