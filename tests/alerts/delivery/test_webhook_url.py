from ipaddress import ip_network

import pytest

from stream.alerts.delivery.webhook_url import WebhookUrlError, check_webhook_url, port_of

REFUSED = [
    ("hooks.example.org/x", "neither https"),
    ("ftp://hooks.example.org/x", "neither https"),
    ("file:///etc/passwd", "neither https"),
    ("//hooks.example.org/x", "neither https"),
    ("https:///x", "no name of a host"),
    ("https://ann:word@hooks.example.org/x", "takes no user"),
    ("https://hooks.example.org@127.0.0.1/", "takes no user"),
    ("https://hooks.example.org\\@127.0.0.1/", "backslash"),
    ("https://hooks example.org/", "space"),
    ("https://hooks.example.org/\n", "space"),
    ("https://hooks.example.org/#part", "behind #"),
    ("https://hooks.example.org/" + "x" * 3000, "2048 characters"),
    ("https://hooks.example.org:22/", "port 22"),
    ("https://hooks.example.org:0/", "port 0"),
    ("https://hooks.example.org:70000/", "port 70000"),
    ("http://localhost/", "inside of a network"),
    ("http://LOCALHOST./", "inside of a network"),
    ("http://a.localhost/", "inside of a network"),
    ("http://intranet/", "inside of a network"),
    ("http://printer.local/", "inside of a network"),
    ("http://metadata.google.internal/", "inside of a network"),
    ("http://127.0.0.1/", "private"),
    ("http://169.254.169.254/latest/meta-data", "private"),
    ("http://10.0.0.1:8080/", "private"),
    ("http://0.0.0.0/", "private"),
    ("http://2130706433/", "no address"),
    ("http://017700000001/", "no address"),
    ("http://0177.0.0.1/", "no address"),
    ("http://0x7f000001/", "no address"),
    ("http://0x7f.1/", "no address"),
    ("http://127.1/", "no address"),
    ("http://127.0.0.1./", "no address"),
    ("http://1.2.3.4.5/", "no address"),
    ("http://１２７.0.0.1/", "no address"),
    ("http://①②⑦.0.0.1/", "no address"),
    ("http://[::1]/", "private"),
    ("http://[::]/", "private"),
    ("http://[::ffff:127.0.0.1]/", "private"),
    ("http://[::ffff:7f00:1]/", "private"),
    ("http://[::127.0.0.1]/", "private"),
    ("http://[64:ff9b::7f00:1]/", "private"),
    ("http://[2002:7f00:1::]/", "private"),
    ("http://[fe80::1]/", "private"),
    ("http://[fe80::1%25eth0]/", "private"),
    ("http://[fd00::1]/", "private"),
    ("http://[::1/", "no address"),
    ("http://a..example.org/", "no name of a host"),
    ("http://-/", "no name of a host"),
    ("http://exa%6dple.org/", "no name of a host"),
]


@pytest.mark.parametrize(("url", "said"), REFUSED)
def test_what_must_not_be_connected_to_is_refused_before_it_is_saved(url: str, said: str) -> None:
    with pytest.raises(WebhookUrlError) as error:
        check_webhook_url(url)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("url", "port"),
    [
        ("https://hooks.example.org/frontwire?room=3", 443),
        ("HTTPS://Hooks.Example.org", 443),
        ("http://8.8.8.8:8080/x", 8080),
        ("https://[2606:4700::1111]/x", 443),
        ("http://hooks.example.org.:80/", 80),
        ("https://bücher.example/x", 443),
        ("https://under_score.example.org/", 443),
        ("https://3com.example/", 443),
    ],
)
def test_public_addresses_are_taken(url: str, port: int) -> None:
    assert port_of(check_webhook_url(url)) == port


@pytest.mark.parametrize("url", ["http://10.1.2.3/", "http://receiver:9000/x", "http://hooks.internal/"])
def test_inside_of_a_network_is_taken_where_it_is_allowed(url: str) -> None:
    allowed = [ip_network("10.1.0.0/16")]
    assert check_webhook_url(url, allowed)
    with pytest.raises(WebhookUrlError, match="FRONTWIRE_ALLOW_PRIVATE_TARGETS"):
        check_webhook_url(url)


@pytest.mark.parametrize("url", ["http://10.2.0.1/", "http://[::1]/", "http://2130706433/"])
def test_beside_what_is_allowed_all_stays_refused(url: str) -> None:
    with pytest.raises(WebhookUrlError):
        check_webhook_url(url, [ip_network("10.1.0.0/16")])
