package org.crosstally.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void aLoopbackServiceStartsWithoutAnIssuer() {
        for (String host : List.of("127.0.0.1", "localhost", "127.8.8.8", "::1", "[::1]")) {
            Login login = new Login(host, NONE, NONE, NONE);
            assertThatCode(login::refuseToBeOpen).as(host).doesNotThrowAnyException();
            assertThat(login.isRequired()).isFalse();
        }
    }

    @Test
    void aServiceThatOthersCanReachRefusesToStartWithoutAnIssuer() {
        for (String host : List.of("0.0.0.0", "::", "10.1.2.3", "crosstally.example", "127.0.0.1.example")) {
            assertThatThrownBy(() -> new Login(host, NONE, NONE, NONE).refuseToBeOpen())
                    .as(host)
                    .hasMessageContaining(host)
                    .hasMessageContaining("MP_JWT_VERIFY_ISSUER");
        }
    }

    @Test
    void anIssuerWithoutAKeyIsRefusedAndSoIsAKeyWithoutAnIssuer() {
        Optional<String> some = Optional.of("https://issuer.example");
        assertThatThrownBy(() -> new Login("127.0.0.1", some, NONE, NONE).refuseToBeOpen())
                .hasMessageContaining("both");
        assertThatThrownBy(() -> new Login("127.0.0.1", NONE, some, NONE).refuseToBeOpen())
                .hasMessageContaining("both");
    }

    @Test
    void withAnIssuerTheServiceMayBeReachedFromOutside() {
        Login login = new Login("0.0.0.0", Optional.of("https://issuer.example"), Optional.of("jwks"), NONE);
        assertThatCode(login::refuseToBeOpen).doesNotThrowAnyException();
        assertThat(login.isRequired()).isTrue();
    }
}
