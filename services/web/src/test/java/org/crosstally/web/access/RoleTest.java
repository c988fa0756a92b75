package org.crosstally.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void aRoleIncludesThoseBelowIt() {
        assertThat(Role.including(List.of("editor")))
                .containsExactlyInAnyOrder("editor", "reviewer", "recorder", "reader");
    }

    @Test
    void aRecorderDoesNotReview() {
        assertThat(Role.including(List.of("recorder"))).containsExactlyInAnyOrder("recorder", "reader");
    }

    @Test
    void namesOfOtherSystemsGiveNothing() {
        assertThat(Role.including(List.of("Editor", "superuser", ""))).isEmpty();
    }
}
