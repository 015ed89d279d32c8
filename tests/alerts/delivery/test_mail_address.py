import pytest

from stream.alerts.delivery.mail_address import MailAddressError, check_mail_address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ann",
        "ann@",
        "@example.org",
        "ann@localhost",
        "ann@example..org",
        "ann@-example.org",
        ".ann@example.org",
        "a..nn@example.org",
        "ann@example.org ",
        "ann@example.org\n",
        "ann@example.org,bob@example.org",
        "ann@example.org;bob@example.org",
        "Ann <ann@example.org>",
        '"ann b"@example.org',
        "ann(x)@example.org",
        "ann@[127.0.0.1]",
        "ann@bob@example.org",
        "mailto:ann@example.org",
        "änn@example.org",
        "ann@" + "x" * 63 + ".example.org" * 20,
    ],
)
def test_what_is_not_one_mailbox_is_refused(address: str) -> None:
    with pytest.raises(MailAddressError, match="one mailbox"):
        check_mail_address(address)


@pytest.mark.parametrize(
    "address", ["ann@example.org", "Ann.B+alerts@news.example.co.uk", "o'hara@xn--bcher-kva.example"]
)
def test_one_mailbox_is_taken(address: str) -> None:
    assert check_mail_address(address) == address
