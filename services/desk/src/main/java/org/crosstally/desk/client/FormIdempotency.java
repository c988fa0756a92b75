package org.crosstally.desk.client;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Makes a form that is sent twice take effect once: its hidden key becomes the {@code Idempotency-Key} of the POST. */
@RequestScoped
public class FormIdempotency {

    private String key;

    /** Creates a key for the hidden field of a form. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Sends the form's key with the next POST of this request; sends none when the form has no valid key. */
    public void use(String formKey) {
        this.key = formKey == null || !formKey.matches("[0-9a-f-]{36}") ? null : formKey;
    }

    /** The key to send; {@code null} for none. */
    String key() {
        return key;
    }
}
