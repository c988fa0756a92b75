package org.crosstally.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksTest {

    @Test
    void line_ends_of_a_browser_are_not_kept() {
        assertThat(Blanks.given(" They mend it.\r\nTonight.\r\n")).isEqualTo("They mend it.\nTonight.");
        assertThat(Blanks.words("\r\none\r\n\r\ntwo")).isEqualTo("one\n\ntwo");
    }

    @Test
    void a_field_that_is_empty_is_not_given() {
        assertThat(Blanks.given(null)).isNull();
        assertThat(Blanks.given(" \r\n ")).isNull();
        assertThat(Blanks.words(null)).isEmpty();
    }
}
