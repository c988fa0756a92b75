package org.crosstally.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmptyParametersTest {

    @Test
    void line_ends_of_a_browser_are_not_kept() {
        assertThat(EmptyParameters.textOrNull(" They correct it.\r\nTonight.\r\n"))
                .isEqualTo("They correct it.\nTonight.");
        assertThat(EmptyParameters.text("\r\none\r\n\r\ntwo")).isEqualTo("one\n\ntwo");
    }

    @Test
    void a_field_that_is_empty_is_not_given() {
        assertThat(EmptyParameters.textOrNull(null)).isNull();
        assertThat(EmptyParameters.textOrNull(" \r\n ")).isNull();
        assertThat(EmptyParameters.text(null)).isEmpty();
    }
}
