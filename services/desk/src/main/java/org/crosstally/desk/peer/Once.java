package org.crosstally.desk.peer;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** A form that is sent twice is done once: the page gave it a key, which goes along with the one POST it stands for. */
@RequestScoped
public class Once {

    private String key;

    /** A key for a form of a page. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** The POST that follows has the key that the form was given; none when it was given none. */
    public void by(String formKey) {
        this.key = formKey == null || !formKey.matches("[0-9a-f-]{36}") ? null : formKey;
    }

    /** The key; {@code null} for none. */
    String present() {
        return key;
    }
}
