package org.crosstally.comparison.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.crosstally.web.access.Login;
import org.crosstally.web.idempotency.AnswerSeal;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D). A sealed secret is bound to what it is about, so that one row's does
 * not open in another. Without a key, secrets lie in clear: that is for a machine of one's own, and a service that takes
 * tokens makes none.
 *
 * <p>Kept bytes begin with how they are kept: 0 and the secret, or 1, the nonce of 12 bytes and the sealed secret.
 */
@Singleton
public class Seal implements AnswerSeal {

    private static final byte CLEAR = 0;
    private static final byte SEALED = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SealKey> key;
    private final boolean tokens;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Seal(@ConfigProperty(name = "crosstally.secrets.key") Optional<String> setting, Login login) {
        this(SealKey.of(setting), login.isRequired());
    }

    Seal(Optional<SealKey> key, boolean tokens) {
        this.key = key;
        this.tokens = tokens;
    }

    /** Whether there is a key. */
    public boolean hasKey() {
        return key.isPresent();
    }

    /**
     * Refuses to make a secret that would lie in clear on a service that others use.
     *
     * @throws ProblemException NOT_CONFIGURED
     */
    public void mustBeSafe() {
        if (tokens && key.isEmpty()) {
            throw new ProblemException(
                    ErrorCode.NOT_CONFIGURED,
                    "CROSSTALLY_SECRETS_KEY is not set, so the webhook's secret cannot be encrypted.");
        }
    }

    @Override
    public byte[] seal(byte[] secret, String about) {
        if (key.isEmpty()) {
            return ByteBuffer.allocate(1 + secret.length).put(CLEAR).put(secret).array();
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, about);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(SEALED)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The secret of what {@link #seal} made.
     *
     * @throws WrongKey when it was sealed with another key, or about something else
     * @throws IllegalArgumentException when it begins with neither of the two
     */
    @Override
    public byte[] open(byte[] kept, String about) {
        ByteBuffer all = ByteBuffer.wrap(kept);
        byte how = all.get();
        if (how != CLEAR && how != SEALED) {
            throw new IllegalArgumentException("kept bytes begin with 0 (clear) or 1 (sealed), not " + how);
        }
        byte[] nonce = new byte[how == CLEAR ? 0 : NONCE];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return how == CLEAR ? rest : run(Cipher.DECRYPT_MODE, nonce, rest, about);
    }

    /** A secret that the present key does not open. */
    public static final class WrongKey extends RuntimeException {

        private static final long serialVersionUID = 1;

        WrongKey(Throwable cause) {
            super("the secret was sealed with another key, or about something else", cause);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String about) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] bytes = key.orElseThrow(() -> new WrongKey(null)).bytes();
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new WrongKey(e);
        }
    }
}
