"""The rules of a meeting: pure functions over events; the standard library only."""
