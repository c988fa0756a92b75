package org.crosstally.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void a_token_carries_user_and_roles_and_verifies_with_the_public_key() throws Exception {
        String[] parts = Tokens.bearer("rita", "recorder", "reader")
                .substring("Bearer ".length())
                .split("\\.", -1);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"rita\"", "\"groups\":[\"recorder\",\"reader\"]", Tokens.ISSUER);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static PublicKey publicKey() throws Exception {
        String pem = Tokens.publicKey().replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }
}
