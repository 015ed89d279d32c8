"""What an operator sees of a worker."""

import asyncio
import socket

import httpx

from tests.e2e.installation import Installation, message

BODY = "Kyiv, 3 March. “The road is open,” Petro Lysenko, mayor of Izium, said."


def free_address() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"127.0.0.1:{server.getsockname()[1]}"


def test_a_wrong_hop_is_one_line_and_exit_code_2(installation: Installation) -> None:
    ended = installation.run("worker", "--only", "splt")
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "there are: split, index" in ended.stderr


def test_settings_that_a_hop_cannot_run_with_end_the_worker_and_say_why(
    installation: Installation,
) -> None:
    ended = installation.run("worker", FRONTWIRE_STORE_PASSWORD_FILE="/no/such/file")  # noqa: S106 - a path
    assert ended.returncode == 2
    assert "FRONTWIRE_STORE_PASSWORD_FILE is '/no/such/file'" in ended.stderr


def test_an_address_for_metrics_that_is_taken_is_said(installation: Installation) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        ended = installation.run("worker", FRONTWIRE_METRICS=address)
    assert ended.returncode == 2
    assert f"FRONTWIRE_METRICS is '{address}'" in ended.stderr


async def test_metrics_of_all_hops_are_served_at_one_address(
    installation: Installation, publisher: str
) -> None:
    address = free_address()
    with installation.worker(FRONTWIRE_METRICS=address):
        await installation.publish([message(publisher, "1", body=BODY), (f"{publisher}/2", b"{")])
        await asyncio.sleep(0.5)  # counted after the receipt is sent
        async with httpx.AsyncClient() as client:
            text = (await client.get(f"http://{address}/metrics")).text
    lines = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert float(lines['frontwire_messages_total{hop="split"}']) >= 2
    assert float(lines['frontwire_messages_total{hop="index"}']) >= 1
    assert float(lines['frontwire_rejected_total{hop="split",reason="invalid JSON"}']) >= 1
