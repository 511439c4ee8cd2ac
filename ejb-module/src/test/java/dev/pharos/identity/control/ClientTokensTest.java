package dev.pharos.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.pharos.identity.entity.Issuer;
import dev.pharos.identity.entity.Scopes;
import dev.pharos.identity.entity.TokenKind;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final ECKey KEY = SigningKeys.generate();
    private static final Issuer HERE = new Issuer("https://pharos.example", true);
    private static final UUID CLIENT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID TENANT = UUID.fromString("01890000-0000-7000-8000-000000000002");
    private static final Scopes SCOPES = Scopes.granted(List.of("monitors:read", "plan:read"));

    private final ClientTokens tokens = at(NOW);

    /** A database that holds one key. */
    private static final class OneKey extends SigningKeyStore {

        @Override
        public List<ECKey> read() {
            return List.of(KEY);
        }
    }

    @Test
    void comeBackAsTheyWentOut() {
        var token = tokens.verify(mint(), HERE).orElseThrow();

        assertThat(token.client()).isEqualTo(CLIENT);
        assertThat(token.tenant()).isEqualTo(TENANT);
        assertThat(token.scopes()).isEqualTo(SCOPES);
        assertThat(token.issuer()).isEqualTo(HERE.url());
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).isEqualTo(ClientTokens.LIFE);
    }

    @Test
    void areOfTheProfileForAccessTokens() throws ParseException {
        var token = SignedJWT.parse(mint());

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(CLIENT.toString());
        assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("monitors:read plan:read");
    }

    @Test
    void areNeverTheSame() {
        assertThat(tokens.verify(mint(), HERE).orElseThrow().id())
                .isNotEqualTo(tokens.verify(mint(), HERE).orElseThrow().id());
    }

    @Test
    void countWhereTheyWereIssued() {
        assertThat(tokens.verify(mint(), new Issuer("https://other.example", true)))
                .isEmpty();
    }

    @Test
    void areOverAfterAQuarterOfAnHour() {
        var late = at(NOW.plus(ClientTokens.LIFE).plusSeconds(11));

        assertThat(late.verify(mint(), HERE)).isEmpty();
    }

    @Test
    void areNoTokensOfPeopleAndTheReverse() {
        assertThat(tokens.verifiers.of(TokenKind.ACCESS).verify(mint())).isEmpty();
        assertThat(tokens.verify(tokens.signer.sign(TokenKind.ACCESS, claims("sid")), HERE))
                .isEmpty();
        assertThat(tokens.verify(tokens.signer.sign(TokenKind.CLIENT, claims("sid")), HERE))
                .isEmpty();
    }

    private String mint() {
        return tokens.mint(CLIENT, TENANT, SCOPES, HERE);
    }

    private static JWTClaimsSet claims(String id) {
        return new JWTClaimsSet.Builder()
                .issuer(HERE.url())
                .audience("pharos-api-v1")
                .subject("somebody")
                .claim(id, CLIENT.toString())
                .jwtID(CLIENT.toString())
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(900)))
                .build();
    }

    private static ClientTokens at(Instant now) {
        var keys = new SigningKeys();
        keys.store = new OneKey();
        keys.clock = Clock.fixed(now, ZoneOffset.UTC);
        var tokens = new ClientTokens();
        tokens.clock = keys.clock;
        tokens.signer = new TokenSigner();
        tokens.signer.keys = keys;
        tokens.verifiers = new TokenVerifiers();
        tokens.verifiers.keys = keys;
        tokens.verifiers.clock = keys.clock;
        tokens.verifiers.issuer = HERE.url();
        tokens.verifiers.prepare();
        return tokens;
    }
}
