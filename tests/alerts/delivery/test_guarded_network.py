from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network

import httpcore
import pytest

from stream.alerts.delivery.guarded_network import AddressRefusedError, GuardedNetwork, resolving_in
from tests.alerts.delivery.receiver import listening


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as threads:
        yield threads


HERE = ["localhost", "127.0.0.1", "2130706433", "0x7f000001", "017700000001", "127.1", "0", "::1", "::"]


@pytest.mark.parametrize("host", [*HERE, "::ffff:7f00:1", "::ffff:127.0.0.1"])
async def test_whatever_the_system_takes_for_this_machine_is_refused(
    threads: ThreadPoolExecutor, host: str
) -> None:
    async with listening() as receiver:
        with pytest.raises(AddressRefusedError, match="stands for"):
            await GuardedNetwork(resolving_in(threads)).connect_tcp(host, receiver.port, timeout=5)
        assert receiver.connections == 0


async def test_a_name_without_an_address_is_an_error_of_connecting(threads: ThreadPoolExecutor) -> None:
    with pytest.raises(httpcore.ConnectError, match=r"no\.such\.name\.invalid"):
        await GuardedNetwork(resolving_in(threads)).connect_tcp("no.such.name.invalid", 80)


async def test_a_slow_name_server_is_left_after_the_time_limit() -> None:
    async def never(_host: str, _port: int) -> tuple[str, ...]:
        await network.sleep(60)
        return ()

    network = GuardedNetwork(never)
    with pytest.raises(httpcore.ConnectTimeout, match=r"no connection in 0\.05 s"):
        await network.connect_tcp("hooks.example.org", 80, timeout=0.05)


async def test_the_next_address_is_tried_where_one_does_not_answer() -> None:
    async def two(_host: str, _port: int) -> tuple[str, ...]:
        return ("127.0.0.3", "127.0.0.2")

    async with listening("127.0.0.2") as receiver:
        network = GuardedNetwork(two, [ip_network("127.0.0.0/8")])
        stream = await network.connect_tcp("hooks.example.org", receiver.port, timeout=5)
        assert stream.get_extra_info("server_addr") == ("127.0.0.2", receiver.port)
        await stream.aclose()


async def test_an_allowed_name_is_looked_up_by_the_system(threads: ThreadPoolExecutor) -> None:
    async with listening() as receiver:
        network = GuardedNetwork(resolving_in(threads), [ip_network("127.0.0.0/8"), ip_network("::1")])
        stream = await network.connect_tcp("localhost", receiver.port, timeout=5)
        assert stream.get_extra_info("server_addr")[1] == receiver.port
        await stream.aclose()
