package org.crosstally.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Creates signed bearer tokens (JWT, RS256) like those of an identity provider, for the roles reader, recorder, reviewer,
 * editor and admin. Each JVM creates its own key; {@link TokensTestResource} configures the service with it.
 */
public final class Tokens {

    /** The {@code iss} of every token. */
    public static final String ISSUER = "https://issuer.test";

    /** The key is kept in a system property, because Quarkus may load this class more than once in a JVM. */
    private static final String KEY_PROPERTY = "crosstally.testkit.key";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** The value of an Authorization header: a token of {@code user} with these roles, valid for an hour. */
    public static String bearer(String user, String... roles) {
        return "Bearer " + signed(user, Instant.now(), Duration.ofHours(1), roles);
    }

    /** The value of an Authorization header with a token that expired an hour ago. */
    public static String expired(String user, String... roles) {
        return "Bearer " + signed(user, Instant.now().minus(Duration.ofHours(2)), Duration.ofHours(1), roles);
    }

    /** The public key that verifies the tokens: PEM without line ends, as {@code mp.jwt.verify.publickey} takes it. */
    public static String publicKey() {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey();
            byte[] encoded = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded();
            return "-----BEGIN PUBLIC KEY-----" + Base64.getEncoder().encodeToString(encoded)
                    + "-----END PUBLIC KEY-----";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String user, Instant issued, Duration life, String... roles) {
        String claims = """
                {"iss":"%s","sub":"%s","upn":"%s","groups":[%s],"iat":%d,"exp":%d,"jti":"%s"}""".formatted(
                        ISSUER,
                        user,
                        user,
                        Arrays.stream(roles).map(role -> '"' + role + '"').collect(Collectors.joining(",")),
                        issued.getEpochSecond(),
                        issued.plus(life).getEpochSecond(),
                        UUID.randomUUID());
        String unsigned = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() throws GeneralSecurityException {
        synchronized (System.getProperties()) {
            String kept = System.getProperty(KEY_PROPERTY);
            if (kept != null) {
                return KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept)));
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    KEY_PROPERTY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            return pair.getPrivate();
        }
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
