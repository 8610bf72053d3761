"""A public key verifies and cannot sign, short keys are noticed, JWKS and kid rotate keys."""

import json
import secrets
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from jwt.algorithms import ECAlgorithm
from jwt.utils import base64url_decode
from jwt.warnings import InsecureKeyLengthWarning

KEYS = {
    "HS256": secrets.token_bytes(32),
    "RS256": rsa.generate_private_key(public_exponent=65537, key_size=2048),
    "ES256": ec.generate_private_key(ec.SECP256R1()),
    "EdDSA": ed25519.Ed25519PrivateKey.generate(),
}


def p256():
    return ec.generate_private_key(ec.SECP256R1())


@pytest.fixture
def published():
    return {}


@pytest.fixture
def jwks_url(published):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            keys = [
                {**ECAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": kid}
                for kid, key in published.items()
            ]
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"keys": keys}).encode())

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/jwks.json"
        server.shutdown()


def signed(published, kid):
    return jwt.encode({"sub": "42"}, published[kid], "ES256", headers={"kid": kid})


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA"])
def test_a_public_key_verifies_and_cannot_sign(algorithm):
    public = KEYS[algorithm].public_key()
    token = jwt.encode({"sub": "42"}, KEYS[algorithm], algorithm)
    assert jwt.decode(token, public, algorithms=[algorithm]) == {"sub": "42"}
    with pytest.raises(AttributeError, match="sign"):
        jwt.encode({"sub": "admin"}, public, algorithm)


@pytest.mark.parametrize(
    ("algorithm", "size"), [("HS256", 32), ("ES256", 64), ("EdDSA", 64), ("RS256", 256)]
)
def test_the_size_of_the_signature(algorithm, size):
    signature = jwt.encode({"sub": "42"}, KEYS[algorithm], algorithm).split(".")[2]
    assert len(base64url_decode(signature)) == size


def test_a_short_secret_warns_and_can_be_made_an_error():
    with pytest.warns(InsecureKeyLengthWarning):
        token = jwt.encode({"sub": "42"}, "short")
    with pytest.raises(jwt.InvalidKeyError):
        strict = {"enforce_minimum_key_length": True}
        jwt.decode(token, "short", algorithms=["HS256"], options=strict)


def test_a_curve_that_does_not_fit_and_the_new_name_of_eddsa_are_refused():
    with pytest.raises(jwt.InvalidKeyError, match="curve"):
        jwt.encode({"sub": "42"}, ec.generate_private_key(ec.SECP384R1()), "ES256")
    with pytest.raises(NotImplementedError):
        jwt.encode({"sub": "42"}, KEYS["EdDSA"], "Ed25519")


def test_tokens_of_the_old_and_the_new_key_verify_while_both_are_published(published, jwks_url):
    published |= {"old": p256(), "new": p256()}
    client = jwt.PyJWKClient(jwks_url)
    for kid in published:
        token = signed(published, kid)
        assert jwt.decode(token, client.get_signing_key_from_jwt(token), algorithms=["ES256"])
    token = signed(published, "old")
    del published["old"]
    with pytest.raises(jwt.PyJWKClientError):
        jwt.PyJWKClient(jwks_url).get_signing_key_from_jwt(token)


@pytest.mark.parametrize(("options", "found"), [({}, False), ({"cooldown_duration": 0}, True)])
def test_a_fresh_key_is_found_only_after_the_cooldown(published, jwks_url, options, found):
    client = jwt.PyJWKClient(jwks_url, **options)
    published["old"] = p256()
    assert client.get_signing_key("old")
    published["new"] = p256()
    token = signed(published, "new")
    if found:
        assert client.get_signing_key_from_jwt(token).key_id == "new"
    else:
        with pytest.raises(jwt.PyJWKClientError, match="Unable to find a signing key"):
            client.get_signing_key_from_jwt(token)
