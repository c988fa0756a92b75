package org.crosstally.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.crosstally.desk.page.LocalAddress;
import org.junit.jupiter.api.Test;

class StepFormTest {

    @Test
    void a_field_that_only_they_changed_is_theirs() {
        StepForm mine = form(Verdict.A_WRONG, "as it was", Verdict.A_WRONG, "as it was");
        mine.mergeWith(theirs(Verdict.B_WRONG, "their words"));
        assertThat(mine.verdict).isEqualTo(Verdict.B_WRONG);
        assertThat(mine.rationale).isEqualTo("their words");
    }

    @Test
    void a_field_that_only_i_changed_is_mine() {
        StepForm mine = form(Verdict.B_WRONG, "my words", Verdict.A_WRONG, "as it was");
        mine.mergeWith(theirs(Verdict.A_WRONG, "as it was"));
        assertThat(mine.verdict).isEqualTo(Verdict.B_WRONG);
        assertThat(mine.rationale).isEqualTo("my words");
    }

    @Test
    void words_that_both_wrote_are_kept_both() {
        StepForm mine = form(Verdict.CANNOT_TELL, "my words", null, "");
        mine.mergeWith(theirs(Verdict.A_WRONG, "their words"));
        assertThat(mine.verdict).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(mine.rationale).isEqualTo("their words\n\nmy words");
        // Sent again, nothing is doubled: what they wrote is now what I began with.
        mine.mergeWith(theirs(Verdict.A_WRONG, "their words"));
        assertThat(mine.rationale).isEqualTo("their words\n\nmy words");
    }

    @Test
    void line_ends_of_a_browser_are_no_change() {
        StepForm mine = form(Verdict.A_WRONG, "one\r\ntwo", Verdict.A_WRONG, "one\r\ntwo");
        mine.mergeWith(theirs(Verdict.A_WRONG, "one\ntwo\nthree"));
        assertThat(mine.rationale).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void a_form_leads_to_no_other_place() {
        assertThat(LocalAddress.orElse("/?kind=SCALE_SLIP", "/x")).isEqualTo("/?kind=SCALE_SLIP");
        assertThat(LocalAddress.orElse("//evil.example", "/x")).isEqualTo("/x");
        assertThat(LocalAddress.orElse("/\\evil.example", "/x")).isEqualTo("/x");
        assertThat(LocalAddress.orElse("https://evil.example", "/x")).isEqualTo("/x");
        assertThat(LocalAddress.orElse("/a\r\nSet-Cookie: b", "/x")).isEqualTo("/x");
        assertThat(LocalAddress.orElse(null, "/x")).isEqualTo("/x");
    }

    private static StepForm form(Verdict verdict, String rationale, Verdict baseVerdict, String baseRationale) {
        StepForm form = new StepForm();
        form.verdict = verdict;
        form.rationale = rationale;
        form.baseVerdict = baseVerdict;
        form.baseRationale = baseRationale;
        return form;
    }

    private static Review theirs(Verdict verdict, String rationale) {
        return new Review(
                null, null, verdict, rationale, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
