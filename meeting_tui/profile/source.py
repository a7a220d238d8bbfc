"""From a file on disk to its text: size, encoding and characters are checked here."""

import codecs
import os
import re
import stat
from pathlib import Path

from meeting_tui.languages import N_
from meeting_tui.languages.system import inside
from meeting_tui.profile.faults import Faults
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.sheet import WHOLE, Sheet, Spot, in_order

LARGEST = 256 * 1024
_NAME = N_("its name is not valid")

_FORBIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_text(path: Path, sheet: Sheet) -> str:
    """Read a YAML file as text: UTF-8 with or without a mark, or UTF-16 with one.

    Raises ``Faults`` for a file that is missing, too large, or not such text.
    """
    text = _decoded(_read_bytes(path, sheet), sheet)
    forbidden = list(_FORBIDDEN.finditer(text))
    for found in forbidden[:20]:
        character = f"U+{ord(found.group()):04X}"
        sheet.fault(_spot(text, found.start()), "file.character", character=character)
    if forbidden:
        raise Faults(in_order(sheet.faults))
    return text


def _read_bytes(path: Path, sheet: Sheet) -> bytes:
    try:
        # A named pipe would otherwise hold the program until somebody writes into it.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            kind = os.fstat(descriptor).st_mode
            if stat.S_ISDIR(kind):
                raise sheet.stop(WHOLE, "file.folder", name=path.name)
            if not stat.S_ISREG(kind):
                raise sheet.stop(WHOLE, "file.missing", name=path.name)
            raw = file.read(LARGEST + 1)
    except IsADirectoryError:
        raise sheet.stop(WHOLE, "file.folder", name=path.name) from None
    except (FileNotFoundError, NotADirectoryError):
        raise sheet.stop(WHOLE, "file.missing", name=path.name) from None
    except (OSError, ValueError) as error:
        reason = phrase(inside(getattr(error, "strerror", None) or _NAME))
        raise sheet.stop(WHOLE, "file.unreadable", name=path.name, reason=reason) from None
    if len(raw) > LARGEST:
        raise sheet.stop(WHOLE, "file.large", limit=LARGEST // 1024)
    return raw


def _decoded(raw: bytes, sheet: Sheet) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return raw.decode("utf-16")
        except UnicodeDecodeError as error:
            before = raw[: error.start].decode("utf-16", "replace")
            raise sheet.stop(_spot(before, len(before)), "file.utf16") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind the mark, so the offending byte is taken from its object.
        before = error.object[: error.start].decode("utf-8")
        byte = f"{error.object[error.start]:#04x}"
        raise sheet.stop(_spot(before, len(before)), "file.encoding", byte=byte) from None


def _spot(text: str, offset: int) -> Spot:
    lines = _LINE_END.split(text[:offset])
    return Spot(len(lines), len(lines[-1]) + 1)
