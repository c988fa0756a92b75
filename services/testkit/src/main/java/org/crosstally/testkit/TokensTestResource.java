package org.crosstally.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes a Quarkus test trust {@link Tokens}: sets {@code mp.jwt.verify.publickey} and {@code mp.jwt.verify.issuer}. */
public class TokensTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("mp.jwt.verify.publickey", Tokens.publicKey(), "mp.jwt.verify.issuer", Tokens.ISSUER);
    }

    @Override
    public void stop() {
        // Nothing to stop: the key exists only in this JVM.
    }
}
