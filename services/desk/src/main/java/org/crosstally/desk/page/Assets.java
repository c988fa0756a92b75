package org.crosstally.desk.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of style sheet and scripts with a digest of their content, so that browsers cache them until they change. */
@Named("assets")
@Singleton
public class Assets {

    private final String style = address("/desk.css");
    private final String script = address("/desk.js");
    private final String htmx;

    Assets(@ConfigProperty(name = "crosstally.desk.htmx") String htmx) {
        this.htmx = address(htmx);
    }

    /** The desk's own style. */
    public String style() {
        return style;
    }

    /** The desk's own script: keys, live updates. */
    public String script() {
        return script;
    }

    /** htmx, from its webjar. */
    public String htmx() {
        return htmx;
    }

    private static String address(String path) {
        try (InputStream in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path),
                path)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
