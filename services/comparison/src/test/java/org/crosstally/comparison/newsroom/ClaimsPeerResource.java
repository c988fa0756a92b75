package org.crosstally.comparison.newsroom;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Lets the service under test follow a {@link ClaimsPeer}. */
public class ClaimsPeerResource implements QuarkusTestResourceLifecycleManager {

    private ClaimsPeer peer;

    @Override
    public Map<String, String> start() {
        try {
            peer = new ClaimsPeer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("crosstally.claims.url", peer.url(), "crosstally.claims.pause", "50ms");
    }

    @Override
    public void stop() {
        peer.close();
    }
}
