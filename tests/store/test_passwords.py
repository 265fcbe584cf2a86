"""Passwords: kept as argon2 digests, drawn for reading from paper."""

from casework.store import passwords


def test_a_password_is_known_again_and_another_is_not() -> None:
    kept = passwords.hashed("bună dimineața")

    assert kept.startswith("$argon2id$")
    assert passwords.matches(kept, "bună dimineața")
    assert not passwords.matches(kept, "bună seara")


def test_whoever_has_no_password_or_a_broken_one_never_gets_in() -> None:
    assert not passwords.matches("", "")
    assert not passwords.matches("not a digest", "x")


def test_drawn_passwords_have_no_letter_that_looks_like_another() -> None:
    drawn = {passwords.drawn_password() for _ in range(50)}

    assert len(drawn) == 50
    assert not set("".join(drawn)) & set("il1o0")
    assert all(len(password) == 14 for password in drawn)
