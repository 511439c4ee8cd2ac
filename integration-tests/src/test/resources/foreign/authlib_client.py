"""A strict client (Debian python3-authlib) takes every answer of the authorization server, or raises.

usage: python3 authlib_client.py ISSUER CLIENT_ID CLIENT_SECRET PROTECTED_URL
"""
import os
import sys

import requests
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from authlib.jose import JsonWebKey, jwt
from authlib.oauth2.rfc8414 import AuthorizationServerMetadata

# The test server speaks plain HTTP on loopback.
os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
issuer, client_id, client_secret, protected_url = sys.argv[1:]

metadata = requests.get(issuer + "/.well-known/oauth-authorization-server", timeout=30).json()
assert metadata["issuer"] == issuer, metadata
checked = AuthorizationServerMetadata(metadata)
# Each check of the library but those that insist on https.
for check in ["response_types_supported", "grant_types_supported", "scopes_supported", "token_endpoint_auth_methods_supported",
              "revocation_endpoint_auth_methods_supported", "introspection_endpoint_auth_methods_supported"]:
    getattr(checked, "validate_" + check)()


def session(method, secret=client_secret):
    return OAuth2Session(client_id, secret, token_endpoint_auth_method=method,
                         revocation_endpoint_auth_method=method)


def refused(error, doing):
    try:
        doing()
    except OAuthError as failure:
        assert failure.error == error, failure
        assert failure.description, failure
    else:
        raise AssertionError("not refused: " + error)


def introspect(client, token):
    answer = client.introspect_token(metadata["introspection_endpoint"], token)
    assert answer.status_code == 200, answer.text
    return answer.json()


for method in metadata["token_endpoint_auth_methods_supported"]:
    client = session(method)
    token = client.fetch_token(metadata["token_endpoint"], grant_type="client_credentials", scope="monitors:read")
    assert token["token_type"] == "Bearer" and token["expires_in"] == 900 and token["scope"] == "monitors:read", token

    keys = JsonWebKey.import_key_set(requests.get(metadata["jwks_uri"], timeout=30).json())
    claims = jwt.decode(token["access_token"], keys, claims_options={
        "iss": {"essential": True, "value": issuer}, "aud": {"essential": True, "value": "pharos-api-v1"},
        "sub": {"essential": True, "value": client_id}, "exp": {"essential": True}, "jti": {"essential": True}})
    claims.validate()
    assert claims.header["typ"] == "at+jwt" and claims.header["alg"] == "ES256", claims.header

    assert client.get(protected_url, timeout=30).status_code == 200
    assert introspect(client, token["access_token"])["active"] is True

    for known in (token["access_token"], "unknown"):
        answer = client.revoke_token(metadata["revocation_endpoint"], known)
        assert answer.status_code == 200, answer.text
    assert introspect(client, token["access_token"]) == {"active": False}

    refused("invalid_scope", lambda: client.fetch_token(
        metadata["token_endpoint"], grant_type="client_credentials", scope="monitors:write"))
    refused("unsupported_grant_type", lambda: client.fetch_token(
        metadata["token_endpoint"], grant_type="password", username="a", password="b"))
    refused("invalid_client", lambda: session(method, "wrong").fetch_token(
        metadata["token_endpoint"], grant_type="client_credentials"))

print("accepted")
