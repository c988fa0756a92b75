package org.crosstally.web.access;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether callers must show a token. They must where an issuer is configured. Without one the service runs for its own
 * machine only; bound to any other address it refuses to start.
 */
@Startup
@Singleton
public class Login {

    private final String host;
    private final Optional<String> issuer;
    private final boolean key;

    Login(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keyLocation,
            @ConfigProperty(name = "mp.jwt.verify.publickey") Optional<String> keyText) {
        this.host = host;
        this.issuer = issuer.filter(Login::isGiven);
        this.key = keyLocation.filter(Login::isGiven).isPresent()
                || keyText.filter(Login::isGiven).isPresent();
    }

    @PostConstruct
    void refuseToBeOpen() {
        if (issuer.isPresent() != key) {
            throw new IllegalStateException("Set both MP_JWT_VERIFY_ISSUER (who issues the tokens) and"
                    + " MP_JWT_VERIFY_PUBLICKEY_LOCATION (the address of its JWKS), or neither.");
        }
        if (!isRequired() && !isLoopback(host)) {
            throw new IllegalStateException(
                    "The service listens on " + host + ", which other machines can reach, and has"
                            + " no token issuer, so anyone could record claims. Set MP_JWT_VERIFY_ISSUER and"
                            + " MP_JWT_VERIFY_PUBLICKEY_LOCATION, or set QUARKUS_HTTP_HOST to 127.0.0.1.");
        }
    }

    /** NONE is how the token library writes that a setting is not there. */
    private static boolean isGiven(String setting) {
        return !setting.isBlank() && !setting.equals("NONE");
    }

    /** Whether a request needs a token. */
    public boolean isRequired() {
        return issuer.isPresent();
    }

    /** Whether the host, a name or address without a port, is this very machine. */
    static boolean isLoopback(String host) {
        // Only names and addresses that are loopback by definition: a name could be made to point here later.
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        if (!host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?")) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
