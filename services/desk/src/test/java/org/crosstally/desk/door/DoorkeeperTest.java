package org.crosstally.desk.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DoorkeeperTest {

    @Test
    void a_desk_that_others_can_reach_does_not_start_without_a_login() {
        assertThatThrownBy(() -> new Doorkeeper("0.0.0.0", false).refuseToBeOpen())
                .hasMessageContaining("CROSSTALLY_DESK_ISSUER")
                .hasMessageContaining("CROSSTALLY_DESK_BEHIND_LOGIN");
        new Doorkeeper("0.0.0.0", true).refuseToBeOpen();
        new Doorkeeper("127.0.0.1", false).refuseToBeOpen();
    }

    @Test
    void only_names_that_are_loopback_by_definition_are() {
        assertThat(Doorkeeper.isLoopback("localhost")).isTrue();
        assertThat(Doorkeeper.isLoopback("127.0.0.1")).isTrue();
        assertThat(Doorkeeper.isLoopback("[::1]")).isTrue();
        assertThat(Doorkeeper.isLoopback("localhost.evil.example")).isFalse();
        assertThat(Doorkeeper.isLoopback("10.0.0.1")).isFalse();
    }
}
