"""A JWT is readable by all, signed as a whole, and checked only for what the server demands."""

import base64
import json
import time

import jwt
import pytest
from jwt.exceptions import InvalidSubjectError
from jwt.warnings import InsecureKeyLengthWarning

KEY = "a secret of more than thirty-two bytes"


def part(data: dict) -> str:
    raw = json.dumps(data, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode(token: str, **options):
    return jwt.decode(token, KEY, algorithms=["HS256"], **options)


def test_the_payload_is_read_without_a_key():
    payload = jwt.encode({"email": "ada@example.com"}, KEY).split(".")[1]
    assert json.loads(base64.urlsafe_b64decode(payload + "==")) == {"email": "ada@example.com"}


@pytest.mark.parametrize(
    ("position", "forged"),
    [(0, {"alg": "HS256", "typ": "other"}), (1, {"sub": "42", "role": "admin"})],
)
def test_the_signature_covers_both_header_and_payload(position, forged):
    parts = jwt.encode({"sub": "42", "role": "user"}, KEY).split(".")
    parts[position] = part(forged)
    with pytest.raises(jwt.InvalidSignatureError):
        decode(".".join(parts))


def test_the_server_names_the_algorithms_and_none_is_not_among_them():
    unsigned = f"{part({'alg': 'none'})}.{part({'sub': '42'})}."
    with pytest.raises(jwt.InvalidAlgorithmError):
        decode(unsigned)
    with pytest.raises(jwt.DecodeError, match="algorithms"):
        jwt.decode(jwt.encode({"sub": "42"}, KEY), KEY)


def test_an_expired_token_is_rejected_unless_leeway_covers_it():
    token = jwt.encode({"exp": time.time() - 5}, KEY)
    with pytest.raises(jwt.ExpiredSignatureError):
        decode(token)
    assert decode(token, leeway=30)


def test_a_token_without_exp_is_valid_until_exp_is_required():
    token = jwt.encode({"sub": "42"}, KEY)
    assert decode(token) == {"sub": "42"}
    with pytest.raises(jwt.MissingRequiredClaimError):
        decode(token, options={"require": ["exp"]})


def test_a_numeric_sub_is_issued_but_not_accepted():
    token = jwt.encode({"sub": 42}, KEY)
    with pytest.raises(InvalidSubjectError):
        decode(token)


def test_a_short_secret_only_warns():
    with pytest.warns(InsecureKeyLengthWarning, match="32 bytes"):
        jwt.encode({"sub": "42"}, "short")
