"""The folder of catalogues: which languages there are, and the translations of each."""

import gettext
import io
import struct
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from meeting_tui.languages.compiled import DOMAIN, compile_catalogue, digest

ENGLISH = "en"


class LanguageError(LookupError):
    """No catalogue has this code; says which there are."""

    def __init__(self, language: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no sentences in {language!r}; there are {', '.join(known)}")
        self.language = language


class _Missing(gettext.NullTranslations):
    """Answers that there is no translation, where gettext would hand back the English."""

    def gettext(self, message: str) -> str:  # noqa: ARG002 - gettext's signature
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 - the same
        return ""


class Catalogues:
    """Catalogues laid out as ``CODE/LC_MESSAGES/meeting_tui.po``; each is read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.languages = cache(self._languages)
        self.translations = cache(self._translations)
        self.missing = cache(self._missing)

    def source(self, language: str) -> Path:
        """Tell where the translators' file of a language is, or would be."""
        return self.folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"

    def _languages(self) -> tuple[str, ...]:
        files = self.folder.glob(f"*/LC_MESSAGES/{DOMAIN}.[mp]o")
        codes = {path.parent.parent.name for path in files}
        return (ENGLISH, *sorted(codes - {ENGLISH}))

    def _translations(self, language: str) -> gettext.NullTranslations:
        """Read a catalogue; what it lacks comes back as the empty string."""
        if language not in self.languages():
            raise LanguageError(language, self.languages())
        if language == ENGLISH:
            return _Missing()
        found = self._compiled(language) or self._in_memory(language)
        found.add_fallback(_Missing())
        return found

    def _compiled(self, language: str) -> gettext.GNUTranslations | None:
        source = self.source(language)
        try:
            with source.with_suffix(".mo").open("rb") as compiled:
                found = gettext.GNUTranslations(compiled)
        except (OSError, struct.error):  # not there, or cut short
            return None
        version = found.info().get("project-id-version", "")
        current = not source.exists() or version.endswith(digest(source.read_bytes()))
        return found if current else None

    def _in_memory(self, language: str) -> gettext.GNUTranslations:
        # A source checkout: the package folder may be read-only, so nothing is kept.
        return gettext.GNUTranslations(io.BytesIO(compile_catalogue(self.source(language))))

    def _missing(self, language: str) -> tuple[str, ...]:
        """List the sentences the translators' file has no finished translation for."""
        from babel.messages.pofile import read_po

        self.translations(language)
        source = self.source(language)
        if not source.exists():
            return ()
        with source.open("rb") as opened:
            catalogue = read_po(opened, domain=DOMAIN, abort_invalid=True)
        return tuple(
            forms(message.id)[0]
            for message in catalogue
            if message.id and (message.fuzzy or not is_translated(message.string))
        )


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """List the forms of a sentence as a catalogue holds it: one, or one for each plural."""
    if text is None:
        return ()
    return (text,) if isinstance(text, str) else tuple(text)


def is_translated(translation: str | Sequence[str] | None) -> bool:
    """Tell whether a translation is there, in each of its plural forms."""
    return bool(forms(translation)) and all(forms(translation))
