// A strict client (npm oauth4webapi) takes every answer of the authorization server, or throws.
// usage: node oauth4webapi.mjs ISSUER CLIENT_ID CLIENT_SECRET PROTECTED_URL
import assert from "node:assert/strict";
import * as oauth from "oauth4webapi";

const [issuerText, clientId, clientSecret, protectedUrl] = process.argv.slice(2);
const issuer = new URL(issuerText);
const plainHttp = { [oauth.allowInsecureRequests]: true };
const client = { client_id: clientId };

// RFC 8414 puts the well-known part in front of the issuer's path; here the application answers below its own root.
const discovered = await fetch(`${issuerText}/.well-known/oauth-authorization-server`);
const server = await oauth.processDiscoveryResponse(issuer, discovered);

async function get(authentication, parameters) {
  const answer = await oauth.clientCredentialsGrantRequest(server, client, authentication, parameters, plainHttp);
  return oauth.processClientCredentialsResponse(server, client, answer);
}

async function introspect(authentication, token) {
  const answer = await oauth.introspectionRequest(server, client, authentication, token, plainHttp);
  return oauth.processIntrospectionResponse(server, client, answer);
}

async function refused(doing, status, error) {
  await assert.rejects(doing, (failure) => {
    assert.equal(failure.status ?? failure.response?.status, status, String(failure));
    assert.equal(failure.error ?? failure.cause?.error, error, String(failure));
    return true;
  });
}

for (const authentication of [oauth.ClientSecretBasic(clientSecret), oauth.ClientSecretPost(clientSecret)]) {
  const token = await get(authentication, { scope: "monitors:read" });
  assert.equal(token.token_type, "bearer");
  assert.equal(token.expires_in, 900);
  assert.equal(token.scope, "monitors:read");

  const request = new Request(protectedUrl, { headers: { authorization: `Bearer ${token.access_token}` } });
  const claims = await oauth.validateJwtAccessToken(server, request, "pharos-api-v1", plainHttp);
  assert.equal(claims.client_id, clientId);

  const used = await oauth.protectedResourceRequest(token.access_token, "GET", new URL(protectedUrl), undefined, undefined, plainHttp);
  assert.equal(used.status, 200);

  const known = await introspect(authentication, token.access_token);
  assert.equal(known.active, true);
  assert.equal(known.client_id, clientId);

  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, authentication, token.access_token, plainHttp));
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, authentication, "unknown", plainHttp));
  assert.deepEqual(await introspect(authentication, token.access_token), { active: false });

  await refused(get(authentication, { scope: "monitors:write" }), 400, "invalid_scope");
  const other = await oauth.genericTokenEndpointRequest(server, client, authentication, "password", {}, plainHttp);
  await refused(oauth.processGenericTokenEndpointResponse(server, client, other), 400, "unsupported_grant_type");
}

// With a challenge in WWW-Authenticate the library speaks of that instead of the body.
await assert.rejects(get(oauth.ClientSecretBasic("wrong"), {}), (failure) => {
  assert.ok(failure instanceof oauth.WWWAuthenticateChallengeError || failure.error === "invalid_client", String(failure));
  assert.equal(failure.status, 401);
  return true;
});
await assert.rejects(
  async () => {
    const answer = await oauth.protectedResourceRequest("no-token", "GET", new URL(protectedUrl), undefined, undefined, plainHttp);
    assert.equal(answer.status, 401);
  },
  (failure) => failure instanceof oauth.WWWAuthenticateChallengeError && failure.cause[0].parameters.error === "invalid_token",
);
console.log("accepted");
