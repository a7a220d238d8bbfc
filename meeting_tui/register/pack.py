"""The hand-over pack: its files with their digests, as a folder's worth of parts or a zip."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from meeting_tui.domain.events.minutes import PrivateNoted
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.state import State

MANIFEST, SUMS, MISSING = "manifest.json", "SHA256SUMS", "missing.txt"
NAMED = {"delegation", "person", "organisation"}

_NAMING = ("actor", "actors", "behalf", "sponsors", "convenor")


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the pack: its path inside, and its bytes."""

    path: str
    data: bytes

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Told:
    """What a journal holds that no paper prints: private notes, and who is named in it."""

    notes: int
    names: int


def complete(parts: Sequence[Part], about: dict[str, Any], missing: Sequence[str]) -> list[Part]:
    """Add to the parts what describes them: manifest, digests, and what is missing if anything.

    ``about`` goes into the manifest as it is. ``sha256sum -c SHA256SUMS`` checks the pack.
    """
    listed = list(parts)
    if missing:
        listed.append(Part(MISSING, _lines(missing)))
    listed.append(Part(MANIFEST, _manifest(listed, about, missing)))
    sums = [f"{part.digest}  {part.path}" for part in listed]
    return [*listed, Part(SUMS, _lines(sums))]


def _manifest(parts: Sequence[Part], about: dict[str, Any], missing: Sequence[str]) -> bytes:
    values = {
        **about,
        "complete": not missing,
        "missing": list(missing),
        "files": [
            {"path": part.path, "bytes": len(part.data), "sha256": part.digest} for part in parts
        ],
    }
    return f"{json.dumps(values, ensure_ascii=False, indent=2)}\n".encode()


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def zipped(parts: Iterable[Part], folder: str, moment: datetime) -> bytes:
    """Put the parts into one zip, under a folder of their own, all of one time."""
    written = io.BytesIO()
    # The format knows no earlier year.
    at = max(moment.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            member = zipfile.ZipInfo(f"{folder}/{part.path}", at)
            member.external_attr = 0o600 << 16
            archive.writestr(member, part.data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def told(state: State) -> Told:
    """Count what would leave with the journal; what was undone is in it as well."""
    events = [event for entry in state.entries for event in entry.events]
    notes = sum(1 for event in events if isinstance(event, PrivateNoted))
    codes = {code for event in events for name in _NAMING for code in _codes(event, name)}
    named = {code for code in codes if code in state.actors and state.actors[code].kind in NAMED}
    return Told(notes, len(named))


def _codes(event: object, name: str) -> tuple[str, ...]:
    value = getattr(event, name, ())
    return (value,) if isinstance(value, str) else tuple(value)
