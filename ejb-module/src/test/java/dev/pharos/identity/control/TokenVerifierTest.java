package dev.pharos.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.pharos.identity.entity.TokenKind;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of RFC 8725, tried one by one. */
class TokenVerifierTest {

    private static final String ISSUER = "https://pharos.example";
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final ECKey OURS = SigningKeys.generate();
    private static final ECKey STRANGE = SigningKeys.generate();

    private final SigningKeys keys = new SigningKeys();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private TokenVerifier verifier;

    /** A database that holds one key. */
    private static final class OneKey extends SigningKeyStore {

        @Override
        public List<ECKey> read() {
            return List.of(OURS);
        }
    }

    @BeforeEach
    void prepare() {
        keys.store = new OneKey();
        keys.clock = clock;
        verifier = new TokenVerifier(TokenKind.ACCESS, ISSUER, keys, clock);
    }

    @Test
    void takesATokenOfOurs() throws JOSEException {
        assertThat(verifier.verify(signed(header -> {}, claims -> {})))
                .get()
                .extracting(JWTClaimsSet::getSubject)
                .isEqualTo("somebody");
    }

    @Test
    void refusesWhatIsNoToken() {
        for (var text : List.of("", "x", "a.b.c", "..", "é.é.é", "a".repeat(5000))) {
            assertThat(verifier.verify(text)).as(text).isEmpty();
        }
    }

    @Test
    void refusesUnsignedTokens() {
        assertThat(verifier.verify(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    @Test
    void refusesOurPublicKeyAsASecretAndEveryOtherAlgorithm() throws JOSEException {
        var secret = new MACSigner(OURS.toECPublicKey().getEncoded());
        var rsa = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        assertThat(verifier.verify(signed(JWSAlgorithm.HS256, secret))).isEmpty();
        assertThat(verifier.verify(signed(JWSAlgorithm.RS256, rsa))).isEmpty();
    }

    @Test
    void refusesAStrangersKeyHoweverItIsBroughtAlong() throws JOSEException {
        assertThat(verifier.verify(signed(STRANGE, header -> header.keyID(OURS.getKeyID()), claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(STRANGE, header -> header.keyID(STRANGE.getKeyID()), claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(STRANGE, header -> header.jwk(STRANGE.toPublicJWK()), claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(
                        STRANGE,
                        header -> header.jwkURL(URI.create("https://evil.example/jwks.json"))
                                .keyID("evil"),
                        claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(STRANGE, header -> header.keyID("../../dev/null"), claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(STRANGE, header -> header.keyID("' OR 1=1 -- "), claims -> {})))
                .isEmpty();
    }

    @Test
    void refusesASessionThatIsNoId() throws JOSEException {
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.claim("sid", "mine"))))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.claim("sid", 7))))
                .isEmpty();
    }

    @Test
    void refusesATokenWithoutKeyId() throws JOSEException {
        assertThat(verifier.verify(signed(header -> header.keyID(null), claims -> {})))
                .isEmpty();
    }

    @Test
    void refusesAnotherTypeAudienceOrIssuer() throws JOSEException {
        assertThat(verifier.verify(signed(header -> header.type(new JOSEObjectType("session+jwt")), claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> header.type(new JOSEObjectType("at+jwt")), claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> header.type(null), claims -> {})))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.audience("pharos-console"))))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.issuer("https://evil.example"))))
                .isEmpty();
    }

    @Test
    void refusesATokenThatIsOverOrNotYetGood() throws JOSEException {
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.expirationTime(at(-11)))))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.notBeforeTime(at(60)))))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.expirationTime(null))))
                .isEmpty();
        assertThat(verifier.verify(signed(header -> {}, claims -> claims.claim("sid", null))))
                .isEmpty();
    }

    @Test
    void refusesTheSignatureOfZeros() throws JOSEException {
        var parts = signed(header -> {}, claims -> {}).split("\\.");
        assertThat(verifier.verify(parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64])))
                .isEmpty();
        assertThat(verifier.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
    }

    @Test
    void refusesAChangedPayload() throws JOSEException {
        var parts = signed(header -> {}, claims -> {}).split("\\.");
        var other = new PlainJWT(claims().subject("root").build()).serialize().split("\\.")[1];
        assertThat(verifier.verify(parts[0] + "." + other + "." + parts[2])).isEmpty();
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(OURS.getKeyID());
        var token = new SignedJWT(header.build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private static String signed(Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims)
            throws JOSEException {
        return signed(OURS, header, claims);
    }

    private static String signed(ECKey key, Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims)
            throws JOSEException {
        var head = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(OURS.getKeyID());
        var body = claims();
        header.accept(head);
        claims.accept(body);
        var token = new SignedJWT(head.build(), body.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(TokenKind.ACCESS.audience())
                .subject("somebody")
                .claim("sid", "01890000-0000-7000-8000-000000000000")
                .jwtID("1")
                .issueTime(at(0))
                .expirationTime(at(900));
    }

    private static Date at(int seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }
}
