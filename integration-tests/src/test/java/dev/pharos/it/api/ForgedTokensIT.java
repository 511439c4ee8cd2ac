package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.pharos.it.client.Answer;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens made by somebody who knows how ours look (RFC 8725), some of them with our own key. */
@WithPharos
class ForgedTokensIT {

    private static final SharedOrganization SHARED = new SharedOrganization();

    private static final long HOUR = 3_600;

    private static Program program;

    /** A good token, our key, and the key of the forger. */
    private record Material(SignedJWT good, ECKey ours, ECKey theirs) {

        static Material of(Organization organization) throws ParseException, SQLException, JOSEException {
            return of(organization.server(), organization.accessToken());
        }

        static Material of(PharosServer server, String token) throws ParseException, SQLException, JOSEException {
            try (var connection = server.database().open();
                    var query = connection.prepareStatement("SELECT private_jwk FROM signing_key");
                    var rows = query.executeQuery()) {
                rows.next();
                return new Material(
                        SignedJWT.parse(token),
                        ECKey.parse(rows.getString(1)),
                        new ECKeyGenerator(Curve.P_256).keyID("theirs").generate());
            }
        }

        JWTClaimsSet.Builder claims() throws ParseException {
            return new JWTClaimsSet.Builder(good.getJWTClaimsSet());
        }

        JWSHeader.Builder header() {
            return new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(good.getHeader().getType())
                    .keyID(ours.getKeyID());
        }

        String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, ECKey key) throws JOSEException {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        }

        String signed(JWTClaimsSet.Builder claims) throws JOSEException {
            return signed(header(), claims, ours);
        }
    }

    private enum Forgery {
        UNSIGNED {
            @Override
            String of(Material material) throws ParseException {
                return new PlainJWT(material.claims().build()).serialize();
            }
        },
        SIGNATURE_CUT_OFF {
            @Override
            String of(Material material) {
                var token = material.good().serialize();
                return token.substring(0, token.lastIndexOf('.') + 1);
            }
        },
        ZERO_SIGNATURE {
            @Override
            String of(Material material) {
                var token = material.good().serialize();
                return token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(new byte[64]);
            }
        },
        HMAC_WITH_OUR_PUBLIC_KEY {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(material.good().getHeader().getType())
                        .keyID(material.ours().getKeyID())
                        .build();
                var token = new SignedJWT(header, material.claims().build());
                token.sign(new MACSigner(material.ours().toECPublicKey().getEncoded()));
                return token.serialize();
            }
        },
        OTHER_KEY_UNDER_OUR_NAME {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.header(), material.claims(), material.theirs());
            }
        },
        OTHER_KEY_BROUGHT_ALONG {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                var header = material.header().jwk(material.theirs().toPublicJWK());
                return material.signed(header, material.claims(), material.theirs());
            }
        },
        UNKNOWN_KEY {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.header().keyID("theirs"), material.claims(), material.theirs());
            }
        },
        KEY_BY_PATH {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(
                        material.header().keyID("../../../dev/null"), material.claims(), material.ours());
            }
        },
        NO_KEY_NAMED {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.header().keyID(null), material.claims(), material.ours());
            }
        },
        EXPIRED {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.claims().issueTime(in(-HOUR)).expirationTime(in(-HOUR / 2)));
            }
        },
        WITHOUT_END {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.claims().expirationTime(null));
            }
        },
        NOT_YET_GOOD {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.claims().notBeforeTime(in(HOUR)));
            }
        },
        OTHER_AUDIENCE {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.claims().audience("pharos-console"));
            }
        },
        OTHER_ISSUER {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.claims().issuer("https://issuer.example"));
            }
        },
        OTHER_TYPE {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                var header = material.header().type(new JOSEObjectType("session+jwt"));
                return material.signed(header, material.claims(), material.ours());
            }
        },
        TYPE_OF_THE_OTHER_CALLERS {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                var isPersons =
                        JOSEObjectType.JWT.equals(material.good().getHeader().getType());
                var header = material.header().type(isPersons ? new JOSEObjectType("at+jwt") : JOSEObjectType.JWT);
                return material.signed(header, material.claims(), material.ours());
            }
        },
        AUDIENCE_OF_THE_OTHER_CALLERS {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                var own = material.good().getJWTClaimsSet().getAudience();
                return material.signed(
                        material.claims().audience(own.contains("pharos-api") ? "pharos-api-v1" : "pharos-api"));
            }
        },
        SOMEBODY_ELSE {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                var unknown = UUID.randomUUID().toString();
                return material.signed(material.claims().claim("sid", unknown).claim("client_id", unknown));
            }
        },
        NOBODY {
            @Override
            String of(Material material) throws ParseException, JOSEException {
                return material.signed(material.claims().claim("sid", null).claim("client_id", null));
            }
        };

        abstract String of(Material material) throws ParseException, JOSEException;

        private static Date in(long seconds) {
            return Date.from(Instant.now().plusSeconds(seconds));
        }
    }

    @Test
    void areGoodWhenTheyAreOurs(PharosServer server) throws ParseException, SQLException, JOSEException {
        var organization = SHARED.of(server);
        var material = Material.of(organization);

        var resigned = material.signed(material.claims().jwtID("another"));

        assertThat(call(organization, "Bearer " + resigned).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void areRefused(Forgery forgery, PharosServer server) throws ParseException, SQLException, JOSEException {
        var organization = SHARED.of(server);

        assertRefused(call(organization, "Bearer " + forgery.of(Material.of(organization))));
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedFromProgramsAsWell(Forgery forgery, PharosServer server)
            throws ParseException, SQLException, JOSEException {
        var material = Material.of(server, program(server).token());

        assertRefused(call(SHARED.of(server), "Bearer " + forgery.of(material)));
    }

    @Test
    void doNotWidenWhatAProgramMay(PharosServer server) throws ParseException, SQLException, JOSEException {
        var material = Material.of(server, program(server).token());
        var foreign = Organization.register(server).id();

        var wider = material.signed(material.claims().claim("scope", "monitors:read monitors:write"));

        assertThat(call(SHARED.of(server), "Bearer " + wider).status()).isEqualTo(200);
        assertThat(SHARED.of(server)
                        .stranger()
                        .bearing(material.signed(material.claims()
                                .jwtID(UUID.randomUUID().toString())
                                .claim("scope", "monitors:read monitors:write")))
                        .post("api/v1/monitors", "{}")
                        .status())
                .isEqualTo(403);
        assertRefused(call(
                SHARED.of(server),
                "Bearer "
                        + material.signed(material.claims()
                                .jwtID(UUID.randomUUID().toString())
                                .claim("org", foreign))));
    }

    @Test
    void areNoRefreshTokens(PharosServer server) {
        var organization = SHARED.of(server);

        assertRefused(call(organization, "Bearer " + organization.refreshToken()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic b3duZXI6cGFzc3dvcmQ=", "Digest x"})
    void areNotEverythingThatLooksLikeACredential(String header, PharosServer server) {
        assertRefused(call(SHARED.of(server), header));
    }

    @Test
    void areAskedForWhereThereAreNone(PharosServer server) {
        var answer = SHARED.of(server).stranger().get("api/v1/monitors");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"pharos\"");
    }

    private static synchronized Program program(PharosServer server) {
        if (program == null) {
            program = Program.of(SHARED.of(server), "monitors:read");
        }
        return program;
    }

    private static Answer call(Organization organization, String authorization) {
        return organization.stranger().with("Authorization", authorization).get("api/v1/monitors");
    }

    private static void assertRefused(Answer answer) {
        assertProblem(answer, 401, "invalid-token");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"pharos\", error=\"invalid_token\"");
    }
}
