"""Build hook: compile the catalogues of sentences, for wheels and editable installs alike."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LANGUAGES = Path("meeting_tui", "languages")


class CatalogueHook(BuildHookInterface[Any]):
    """Put a .mo beside each .po; git ignores them, the built package does not."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile every catalogue before the files are gathered."""
        compiler = self._compiler()
        for source in self._sources():
            source.with_suffix(".mo").write_bytes(compiler.compile_catalogue(source))

    def clean(self, versions: list[str]) -> None:  # noqa: ARG002 - hatchling's signature
        """Take the compiled catalogues away again."""
        for source in self._sources():
            source.with_suffix(".mo").unlink(missing_ok=True)

    def _sources(self) -> list[Path]:
        return sorted(Path(self.root, LANGUAGES, "catalogues").glob("*/LC_MESSAGES/*.po"))

    def _compiler(self) -> ModuleType:
        # By path: the package's own dependencies are not there in an isolated build.
        path = Path(self.root, LANGUAGES, "compiled.py")
        spec = importlib.util.spec_from_file_location("compiled", path)
        if spec is None or spec.loader is None:
            raise FileNotFoundError(f"{path} is needed to compile the catalogues")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
