"""PyJWT checks the claims that are present and compares only what the caller passes."""

import time

import jwt
import pytest
import time_machine
from jwt.exceptions import InvalidJTIError, InvalidSubjectError
from rest_framework_simplejwt.state import token_backend

KEY = "a secret of more than thirty-two bytes"
NOW = 1_800_000_000


def check(claims, **arguments):
    return jwt.decode(jwt.encode(claims, KEY), KEY, algorithms=["HS256"], **arguments)


def test_require_demands_presence_and_says_nothing_of_the_value():
    everything = {"require": ["exp", "iss"]}
    for claims in ({"iss": "evil"}, {"iss": "evil", "exp": None}):
        with pytest.raises(jwt.MissingRequiredClaimError):
            check(claims, options=everything)
    assert check({"iss": "evil", "exp": time.time() + 60}, options=everything)


def test_iss_is_compared_exactly_and_only_when_issuer_is_passed():
    assert check({"iss": "https://evil.example"})
    with pytest.raises(jwt.InvalidIssuerError):
        check({"iss": "https://id.example.com/"}, issuer="https://id.example.com")
    with pytest.raises(jwt.MissingRequiredClaimError):
        check({}, issuer="https://id.example.com")


def test_aud_must_match_if_it_is_present_or_expected():
    assert check({}) == {}
    assert check({"aud": ["orders", "billing"]}, audience="orders")
    with pytest.raises(jwt.MissingRequiredClaimError):
        check({}, audience="orders")
    for arguments in ({}, {"audience": "orders"}):
        with pytest.raises(jwt.InvalidAudienceError):
            check({"aud": "billing"}, **arguments)
    with pytest.raises(jwt.InvalidAudienceError):
        check({"aud": ["orders", "billing"]}, audience="orders", options={"strict_aud": True})


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("claims", "error"),
    [
        ({"exp": NOW}, jwt.ExpiredSignatureError),
        ({"nbf": NOW + 1}, jwt.ImmatureSignatureError),
        ({"iat": NOW + 1}, jwt.ImmatureSignatureError),
    ],
)
def test_leeway_forgives_the_clocks_for_exp_nbf_and_iat(claims, error):
    with pytest.raises(error):
        check(claims)
    assert check(claims, leeway=2) == claims


@pytest.mark.parametrize(
    ("claims", "error"), [({"sub": 42}, InvalidSubjectError), ({"jti": 7}, InvalidJTIError)]
)
def test_sub_and_jti_must_be_strings(claims, error):
    with pytest.raises(error):
        check(claims)


def test_typ_is_not_compared_and_a_jti_is_accepted_again():
    token = jwt.encode({"jti": "7"}, KEY, headers={"typ": "logout+jwt"})
    for _ in range(2):
        decoded = jwt.decode_complete(token, KEY, algorithms=["HS256"])
        assert decoded["header"]["typ"] == "logout+jwt"


def test_turning_the_signature_off_turns_the_claims_off_too():
    stale = jwt.encode({"exp": 1, "aud": "billing"}, KEY)
    assert jwt.decode(stale, options={"verify_signature": False})
    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(stale, options={"verify_signature": False, "verify_exp": True})


def test_simplejwt_without_settings_accepts_any_audience_and_issuer():
    claims = {"aud": "billing", "iss": "https://evil.example"}
    assert token_backend.decode(token_backend.encode(claims)) == claims
