"""Files that come back from others and cannot be read, or are not what they are taken for."""


class NotOurs(ValueError):  # noqa: N818 - the name says the fault already
    """A file that is refused: a code and what its sentence needs, as for any refusal."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values
