package org.crosstally.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestGuardTest {

    @Test
    void a_desk_that_others_can_reach_does_not_start_without_a_login() {
        assertThatThrownBy(() -> new RequestGuard("0.0.0.0", false).requireLoginUnlessLoopback())
                .hasMessageContaining("CROSSTALLY_DESK_ISSUER")
                .hasMessageContaining("CROSSTALLY_DESK_BEHIND_LOGIN");
        new RequestGuard("0.0.0.0", true).requireLoginUnlessLoopback();
        new RequestGuard("127.0.0.1", false).requireLoginUnlessLoopback();
    }

    @Test
    void only_names_that_are_loopback_by_definition_are() {
        assertThat(RequestGuard.isLoopback("localhost")).isTrue();
        assertThat(RequestGuard.isLoopback("127.0.0.1")).isTrue();
        assertThat(RequestGuard.isLoopback("[::1]")).isTrue();
        assertThat(RequestGuard.isLoopback("localhost.evil.example")).isFalse();
        assertThat(RequestGuard.isLoopback("10.0.0.1")).isFalse();
    }
}
