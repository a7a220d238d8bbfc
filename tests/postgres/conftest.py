"""Without psycopg one test of this folder says that it is missing, and stands for the others."""

from importlib.util import find_spec
from pathlib import Path

if find_spec("psycopg") is None:
    collect_ignore = [
        path.name for path in Path(__file__).parent.glob("test_*.py") if path.stem != "test_address"
    ]
