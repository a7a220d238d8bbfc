"""A check of values against the part of JSON Schema that the published schemas use."""

import re
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_KNOWN = {
    "$defs", "$ref", "$schema", "additionalProperties", "description", "enum", "format", "items",
    "minimum", "oneOf", "pattern", "properties", "required", "title", "type",
}  # fmt: skip


def assert_fits(value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None) -> None:
    """Fail unless the value fits, and has no field that the schema does not describe."""
    root = root or schema
    assert schema.keys() <= _KNOWN
    if "$ref" in schema:
        assert_fits(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    elif "oneOf" in schema:
        chosen = schema["oneOf"][0 if value is None else 1]
        assert_fits(value, chosen, root)
    else:
        _assert_plain(value, schema, root)


def _assert_plain(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> None:
    if "enum" in schema:
        assert value in schema["enum"]
    if "type" in schema:
        wanted = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        assert type(value) in {kind for name in wanted for kind in _TYPES[name]}, (value, wanted)
    if "minimum" in schema:
        assert value >= schema["minimum"]
    if "pattern" in schema:
        assert re.search(schema["pattern"], value)
    if isinstance(value, list):
        for each in value:
            assert_fits(each, schema["items"], root)
    if isinstance(value, dict):
        _assert_fields(value, schema, root)


def _assert_fields(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any]) -> None:
    properties = schema.get("properties", {})
    assert set(schema.get("required", ())) <= value.keys()
    for name, each in value.items():
        field = properties.get(name, schema.get("additionalProperties"))
        assert field is not None, f"the schema does not describe {name}"
        assert_fits(each, field, root)
