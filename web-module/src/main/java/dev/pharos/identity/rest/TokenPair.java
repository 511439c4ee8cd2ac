package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Tokens;
import dev.pharos.identity.entity.SignedIn;

/**
 * What an API client logs on with.
 *
 * @param accessToken for the {@code Authorization} header
 * @param refreshToken good once, for the next pair
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds until the access token is over
 */
public record TokenPair(String accessToken, String refreshToken, String tokenType, long expiresIn) {

    static TokenPair of(SignedIn signedIn, String accessToken) {
        return new TokenPair(accessToken, signedIn.refreshToken().text(), "Bearer", Tokens.ACCESS_LIFE.toSeconds());
    }

    @Override
    public String toString() {
        return "TokenPair[…]";
    }
}
