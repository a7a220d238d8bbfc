"""What is known of a language from its code alone: its own name, its direction, its locale."""

_NAMES = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "zh": "中文",
}
OFFICIAL = frozenset(_NAMES)
"""The official languages of the United Nations and its agencies."""

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
# The English of the United Nations is British: "1 February 2019", no comma before "and".
_LOCALES = {"en": "en_GB"}


def base(code: str) -> str:
    """Reduce a code with a territory or a script to its language: ``fr`` from ``fr_CH``."""
    return code.replace("-", "_").partition("_")[0].lower()


def language_name(code: str) -> str:
    """Name a language as its own speakers do; a code nobody knows is its own name."""
    return _NAMES.get(code) or _name_in_cldr(code)


def direction(code: str) -> str:
    """Tell how the language is written: ``rtl`` or ``ltr``, as HTML has it."""
    return "rtl" if base(code) in _RIGHT_TO_LEFT else "ltr"


def locale_name(code: str) -> str:
    """Name the CLDR locale whose months, dates and lists the language uses."""
    return _LOCALES.get(code, code.replace("-", "_"))


def _name_in_cldr(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code.replace("-", "_")).get_display_name()
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:] if name else code
