"""The attacker writes the header: PyJWT refuses none, confused keys, foreign keys and crit."""

import base64
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm

PRIVATE = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC = PRIVATE.public_key()
JWK = RSAAlgorithm.to_jwk(PUBLIC, as_dict=True)
SPKI = PublicFormat.SubjectPublicKeyInfo
PUBLIC_FORMATS = {
    "PEM": PUBLIC.public_bytes(Encoding.PEM, SPKI),
    "DER": PUBLIC.public_bytes(Encoding.DER, SPKI),
    "SSH": PUBLIC.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH),
    "JWK": json.dumps(JWK).encode(),
}


def forge(key: bytes, **header) -> str:
    parts = [json.dumps({"alg": "HS256", **header}), json.dumps({"sub": "admin"})]
    signed = b".".join(base64.urlsafe_b64encode(part.encode()).rstrip(b"=") for part in parts)
    signature = base64.urlsafe_b64encode(hmac.digest(key, signed, "sha256")).rstrip(b"=")
    return b".".join([signed, signature]).decode()


def test_none_never_verifies_even_when_it_is_allowed():
    unsigned = forge(b"", alg="none").rpartition(".")[0] + "."
    with pytest.raises(jwt.InvalidAlgorithmError):
        jwt.decode(unsigned, PUBLIC, algorithms=["RS256"])
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(unsigned, "", algorithms=["none"])
    assert jwt.decode(unsigned, options={"verify_signature": False}) == {"sub": "admin"}


@pytest.mark.parametrize("public", PUBLIC_FORMATS.values(), ids=PUBLIC_FORMATS)
def test_a_public_key_is_no_hmac_secret_and_the_list_stops_the_attack_before_that(public):
    token = forge(public)
    with pytest.raises(jwt.InvalidKeyError):
        jwt.decode(token, public, algorithms=["HS256", "RS256"])
    with pytest.raises(jwt.InvalidAlgorithmError):
        jwt.decode(token, public, algorithms=["RS256"])


def test_the_guard_knows_formats_only_and_its_error_is_not_an_invalid_token():
    bare = b"".join(PUBLIC_FORMATS["PEM"].splitlines()[1:-1])
    assert jwt.decode(forge(bare), bare, algorithms=["HS256", "RS256"]) == {"sub": "admin"}
    for error in (jwt.InvalidKeyError, jwt.PyJWKClientError):
        assert not issubclass(error, jwt.InvalidTokenError)


def test_a_pyjwk_accepts_only_its_own_algorithm():
    token = jwt.encode({"sub": "42"}, PRIVATE, "PS256")
    assert jwt.decode(token, PUBLIC, algorithms=["RS256", "PS256"])
    with pytest.raises(jwt.InvalidAlgorithmError, match="does not match the key"):
        jwt.decode(token, jwt.PyJWK(JWK, "RS256"), algorithms=["RS256", "PS256"])


def test_a_key_that_the_token_brings_along_is_ignored():
    evil = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    own = {"jwk": RSAAlgorithm.to_jwk(evil.public_key(), as_dict=True), "jku": "http://evil"}
    token = jwt.encode({"sub": "admin"}, evil, "RS256", headers=own)
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(token, PUBLIC, algorithms=["RS256"])


def test_a_kid_used_as_a_path_lets_the_attacker_choose_the_key(tmp_path):
    (tmp_path / "keys").mkdir()
    (tmp_path / "app.css").write_text("body { margin: 0; padding: 0; color: black }")
    token = forge((tmp_path / "app.css").read_bytes(), kid="../app.css")
    kid = jwt.get_unverified_header(token)["kid"]
    key = (tmp_path / "keys" / kid).read_bytes()
    assert jwt.decode(token, key, algorithms=["HS256"]) == {"sub": "admin"}


def test_an_empty_secret_and_an_unknown_crit_are_refused():
    with pytest.raises(jwt.InvalidKeyError, match="must not be empty"):
        jwt.decode(forge(b""), b"", algorithms=["HS256"])
    with pytest.raises(jwt.InvalidTokenError, match="Unsupported critical extension"):
        jwt.decode(forge(b"k" * 32, crit=["new"], new=1), b"k" * 32, algorithms=["HS256"])


def test_the_jwks_client_reads_no_files_and_follows_no_redirects():
    class Redirect(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(302)
            self.send_header("Location", "/evil.json")
            self.end_headers()

    with pytest.raises(jwt.PyJWKClientError, match="only 'http' and 'https'"):
        jwt.PyJWKClient("file:///etc/passwd")
    with HTTPServer(("127.0.0.1", 0), Redirect) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        client = jwt.PyJWKClient(f"http://127.0.0.1:{server.server_port}/jwks.json", timeout=5)
        with pytest.raises(jwt.PyJWKClientError, match="302"):
            client.get_jwk_set()
