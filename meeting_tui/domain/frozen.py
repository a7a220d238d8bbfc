"""Records that cost little to declare: ``dataclass`` of the standard library, made lazy.

The standard library writes and compiles six methods for every frozen class with slots, a third of
a millisecond each, and the program declares some four hundred before its first screen. Here the
methods are shared, and ``__init__`` is compiled when the first object is made. Fields, ``replace``,
matching, copying and msgspec see a dataclass as before.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

_KEYS: dict[type[Any], Callable[[Any], object]] = {}


def _init(self: Any, *values: Any, **named: Any) -> None:
    """Compile the class's own ``__init__``, and go on with it."""
    cls = type(self)
    owner = next((c for c in cls.__mro__ if c.__dict__.get("__init__") is _init), None)
    if owner is not None:  # else another thread was here at the same moment
        setattr(owner, "__init__", _compiled(owner))  # noqa: B010  # mypy refuses the plain form
    own: Callable[..., None] = vars(owner or cls)["__init__"]
    own(self, *values, **named)


def _compiled(cls: type[Any]) -> Callable[..., None]:
    taken = [field for field in dataclasses.fields(cls) if field.init]
    space: dict[str, Any] = {"MISSING": MISSING}
    for field in taken:
        space[f"set_{field.name}"] = getattr(cls, field.name).__set__
        space[f"default_{field.name}"] = field.default
        space[f"make_{field.name}"] = field.default_factory
    body = [_assigned(field) for field in taken]
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    parameters = ", ".join(["self", *map(_parameter, taken)])
    text = f"def __init__({parameters}):\n " + "\n ".join(body or ["pass"])
    exec(text, space)  # noqa: S102  # names of fields only, as the standard library does
    made: Callable[..., None] = space["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameter(field: "dataclasses.Field[Any]") -> str:
    if field.default is not MISSING:
        return f"{field.name}=default_{field.name}"
    return field.name if field.default_factory is MISSING else f"{field.name}=MISSING"


def _assigned(field: "dataclasses.Field[Any]") -> str:
    name = field.name
    if field.default_factory is MISSING:
        return f"set_{name}(self, {name})"
    return f"set_{name}(self, make_{name}() if {name} is MISSING else {name})"


def _key(cls: type[Any]) -> Callable[[Any], object]:
    key = _KEYS.get(cls)
    if key is None:
        names = [field.name for field in dataclasses.fields(cls) if field.compare]
        key = _KEYS[cls] = attrgetter(*names) if names else lambda _: ()
    return key


def _eq(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    key = _key(self.__class__)
    return self is other or key(self) == key(other)


def _hash(self: Any) -> int:
    return hash(_key(self.__class__)(self))


def _repr(self: Any) -> str:
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _setattr(_self: Any, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_SHARED = {"__init__": _init, "__eq__": _eq, "__repr__": _repr}
_FROZEN = _SHARED | {
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}


def _frozen(cls: type[Any]) -> type[Any]:
    """Make a class a frozen dataclass with slots; methods it defines itself stay its own."""
    return _sharing(cls, _FROZEN)


def _open(cls: type[Any]) -> type[Any]:
    """Make a class a dataclass with slots whose fields may be changed."""
    return _sharing(cls, _SHARED)


def _sharing(cls: type[Any], methods: dict[str, Any]) -> type[Any]:
    for name, method in methods.items():
        if name not in cls.__dict__ or (name == "__hash__" and cls.__dict__[name] is None):
            setattr(cls, name, method)
    if "__hash__" not in cls.__dict__:
        setattr(cls, "__hash__", None)  # noqa: B010  # mypy refuses the plain form
    return dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, slots: bool = False, frozen: bool = False) -> Callable[[type[Any]], type[Any]]:
        """Declare a record as ``dataclasses.dataclass`` does, cheaply when it has slots."""
        if not slots:
            return dataclasses.dataclass(frozen=frozen)
        return _frozen if frozen else _open
