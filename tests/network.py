"""The network is off in tests, except the loopback of this machine."""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest

Result = TypeVar("Result")


class NetworkIsOffError(ConnectionError):
    """A test tried to reach another machine."""


def is_loopback(family: int, address: object) -> bool:
    if family not in (socket.AF_INET, socket.AF_INET6) or not isinstance(address, tuple):
        return True
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return bool(address[0] == "localhost")


def guarded(connect: Callable[..., Result]) -> Callable[..., Result]:
    def connect_to_loopback_only(self: socket.socket, address: object) -> Result:
        if not is_loopback(self.family, address):
            raise NetworkIsOffError(f"network is off in tests: {address}")
        return connect(self, address)

    return connect_to_loopback_only


@pytest.fixture(scope="session", autouse=True)
def network_is_off() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
        yield
