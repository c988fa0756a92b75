package org.crosstally.comparison.secret;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The key that secrets are sealed with: 32 bytes in base64. */
record SealKey(byte[] bytes) {

    private static final int BYTES = 32;

    /**
     * The key of a setting.
     *
     * @throws IllegalStateException when it is none
     */
    static Optional<SealKey> of(Optional<String> setting) {
        return setting.map(String::strip).filter(it -> !it.isEmpty()).map(SealKey::read);
    }

    private static SealKey read(String setting) {
        byte[] bytes = decoded(setting);
        if (bytes.length != BYTES) {
            throw new IllegalStateException("CROSSTALLY_SECRETS_KEY is not a valid key. Set it to " + BYTES
                    + " random bytes in base64, as `openssl rand -base64 " + BYTES + "` prints them.");
        }
        return new SealKey(bytes);
    }

    private static byte[] decoded(String setting) {
        try {
            return Base64.getDecoder().decode(setting);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealKey";
    }
}
