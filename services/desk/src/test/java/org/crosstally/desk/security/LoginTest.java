package org.crosstally.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    private static final String ISSUER = "https://login.example.org";

    private static Login login(String issuer, String clientSecret, String cookieSecret) {
        return new Login(
                Optional.ofNullable(issuer),
                "desk",
                Optional.ofNullable(clientSecret),
                Optional.ofNullable(cookieSecret));
    }

    @ParameterizedTest
    @CsvSource({
        ",",
        "'  ', '  '",
        "a secret of 31 characters: here,",
        "a client's secret that is thirty-two or more, too short",
    })
    void a_login_whose_cookies_another_replica_could_not_open_does_not_start(String clientSecret, String cookieSecret) {
        assertThatThrownBy(() -> login(ISSUER, clientSecret, cookieSecret).requireCookieSecret())
                .hasMessageContaining("CROSSTALLY_DESK_COOKIE_SECRET")
                .hasMessageContaining("32 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "a client's secret that is thirty-two or more,",
        "short, a secret for cookies with thirty-two or more",
        ", a secret for cookies of thirty-two or more",
    })
    void either_secret_will_do_when_it_is_long_enough(String clientSecret, String cookieSecret) {
        Login login = login(ISSUER, clientSecret, cookieSecret);
        login.requireCookieSecret();
        String secret = cookieSecret == null ? clientSecret : cookieSecret;
        assertThat(login.settings(ISSUER).authentication().stateSecret()).contains(secret);
        assertThat(login.settings(ISSUER).tokenStateManager().encryptionSecret())
                .contains(secret);
    }

    @Test
    void a_desk_without_login_needs_no_secret() {
        assertThatCode(() -> login(null, null, null).requireCookieSecret()).doesNotThrowAnyException();
    }
}
