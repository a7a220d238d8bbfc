"""Who is let in: the Host asked for, the Origin that asks, and the token of the printed link."""

import hmac
import secrets
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from meeting_tui.domain.frozen import dataclass

TOKEN = "token"  # noqa: S105 - the name of a parameter
"""The parameter of the printed link that holds the token."""

USUAL = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Door:
    """What a request must know; ``origins`` gives the origin of each Host that is ours."""

    origins: Mapping[str, str]
    token: str
    cookie: str

    def knows(self, hosts: list[str], origins: list[str]) -> bool:
        """Whether a request is addressed to us, and comes from our own page if from any."""
        if len(hosts) != 1 or hosts[0] not in self.origins:
            return False
        return all(each == self.origins[hosts[0]] for each in origins)

    def opens(self, given: str | None) -> bool:
        """Whether a token or a cookie is ours; how long that takes tells nothing."""
        return hmac.compare_digest((given or "").encode(), self.token.encode())

    def link(self) -> str:
        """Return the link to print: the last address made known, with the token."""
        return f"{[*self.origins.values()][-1]}/?{TOKEN}={self.token}"


def door(address: str, port: int, public: str = "") -> Door:
    """Make a door with a token of 128 bits for a bound address, and for the name of a proxy."""
    hosts = [address, "localhost"] if ip_address(address).is_loopback else [address]
    origins = {}
    for host in reversed(hosts):
        own = authority("http", host, port)
        origins[own] = f"http://{own}"
    if public:
        origins[urlsplit(public).netloc] = public
    # A cookie is sent to every port of a host: its name says for which it is.
    return Door(origins, secrets.token_hex(16), f"meeting-tui-{port}")


def authority(scheme: str, host: str, port: int) -> str:
    """Write host and port as a browser puts them into Host: the usual port is left out."""
    name = f"[{host}]" if ":" in host else host
    return name if port == USUAL[scheme] else f"{name}:{port}"


def public_origin(url: str) -> str:
    """Return the origin that a URL names, as a browser writes it; "" if it names more or less."""
    try:
        parts = urlsplit(url)
        usual = USUAL.get(parts.scheme)
        port = parts.port or usual
    except ValueError:
        return ""
    if usual is None or port is None or not parts.hostname or "@" in parts.netloc:
        return ""
    if parts.path.strip("/") or parts.query or parts.fragment:
        return ""
    return f"{parts.scheme}://{authority(parts.scheme, parts.hostname, port)}"
