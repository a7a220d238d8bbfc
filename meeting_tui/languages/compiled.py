"""From a catalogue as translators write it (.po) to the form that is read in a millisecond (.mo).

The build hook loads this file by its path: it imports nothing of the package.
"""

import io
import zlib
from pathlib import Path

DOMAIN = "meeting_tui"


def digest(source: bytes) -> str:
    """Mark a .po, so that its .mo can be told from one compiled before an edit.

    Dates would not do: an installer sets them as it likes.
    """
    return f"{zlib.crc32(source):08x}"


def compile_catalogue(source: Path) -> bytes:
    """Compile a .po; fuzzy and empty translations are left out.

    The header Project-Id-Version carries the digest of the source. Raises ValueError with the
    file and the line when it cannot be read as a catalogue.
    """
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    content = source.read_bytes()
    try:
        catalogue = read_po(io.BytesIO(content), domain=DOMAIN, abort_invalid=True)
    except PoFileError as error:
        # Babel counts the lines from nought and says so at the end of its message.
        reason = str(error).removesuffix(f" on {error.lineno}")
        raise ValueError(f"{source}:{error.lineno + 1}: {reason}") from None
    catalogue.project, catalogue.version = DOMAIN, digest(content)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()
