package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crosstally.desk.deployment.Deployment;
import org.crosstally.desk.deployment.TestRecords;
import org.junit.jupiter.api.Test;

/** Deciding at the desk: by keyboard, by two at once, and without a script. */
class ReviewIT {

    private final Deployment deployment = Deployment.open();

    @Test
    void from_a_pasted_article_to_a_published_verdict_by_keyboard_only() {
        Browsers.get();
        TestRecords records = new TestRecords(deployment);
        records.measure("homes destroyed", "{home}");
        records.article("North", "en", "The ministry said that over 1,200 homes were destroyed in the valley.");
        records.claim("North", "over 1,200 homes", "Ministry", "over 1,200 homes");

        try (BrowserContext ada = Browsers.get().newContext(Browsers.someone("ada", "editor"));
                BrowserContext ben = Browsers.get().newContext(Browsers.someone("ben", "editor"))) {
            Page page = ada.newPage();
            Keyboard keys = page.keyboard();
            page.navigate("/");

            keys.press("g");
            keys.press("p");
            page.waitForURL("**/paste");
            // The browser gives the focus when it has drawn the page, some time after it is loaded.
            assertThat(page.locator("[name=outlet]")).isFocused();
            keys.insertText(records.name("South"));
            keys.press("Tab");
            keys.insertText("https://south.example/" + UUID.randomUUID());
            keys.press("Tab");
            keys.insertText("Flood leaves 400 homes in ruins");
            focus(page, "[name=publishedAt]");
            keys.type("03032026"); // the same day in either order
            focus(page, "[name=language]");
            keys.insertText("en");
            focus(page, "[name=text]");
            keys.insertText(
                    "The valley is under water. On 1 March, the Red Cross said that some 400 homes were destroyed. "
                            + "Help is on its way.");
            keys.press("Control+Enter");
            page.waitForURL("**/articles/*");
            assertThat(page.locator(".number mark")).containsText(new String[] {"400"});

            keys.press("j");
            keys.press("m");
            keys.press("Control+A");
            keys.insertText(records.name("homes destroyed"));
            fill(page, "place", records.name("Strelsau"));
            fill(page, "origin", records.name("Red Cross"));
            choose(page, "[name=stage]", "NONE");
            choose(page, "[name=timeKind]", "CUMULATIVE");
            fill(page, "start", "2026-02-27");
            fill(page, "asOf", "2026-03-01");
            keys.press("Control+Enter");
            page.waitForURL("**#done");
            assertThat(page.locator("#done")).containsText("All drafts are decided");

            UUID id = records.await("homes destroyed");
            keys.press("g");
            keys.press("q");
            page.waitForURL(deployment.desk() + "/");
            keys.press("/");
            keys.insertText(records.name("homes destroyed"));
            keys.press("Enter");
            page.waitForURL("**/?*measure*");
            keys.press("j");
            keys.press("o");
            page.waitForURL("**/discrepancies/" + id);
            assertThat(page.locator("blockquote mark")).hasCount(2);

            keys.press("a");
            assertThat(page.locator("#actions")).containsText("you");
            page.waitForLoadState();
            keys.press("p");
            choose(page, "[name=verdict]", "DIFFERENT_SCOPE");
            focus(page, "[name=rationale]");
            keys.insertText("The Red Cross counts the town, the ministry the valley.");
            keys.press("Control+Enter");
            assertThat(page.locator("#actions")).containsText("Another person has to sign it off");

            Page other = ben.newPage();
            other.navigate("/discrepancies/" + id);
            other.keyboard().press("s");
            assertThat(other.locator("#actions")).containsText("signed off by ben");
            other.waitForLoadState();
            other.keyboard().press("b");
            assertThat(other.locator("#actions")).containsText("Published");
            assertThat(records.get(deployment.comparison(), "/v1/discrepancies/" + id)
                            .path("state")
                            .asText())
                    .isEqualTo("PUBLISHED");
        }
    }

    @Test
    void two_editors_on_one_discrepancy_neither_loses_a_word() {
        try (Editors editors = new Editors("ada", "ben")) {
            Page ada = editors.opens(0);
            Page ben = editors.opens(1);
            write(ada, "A_WRONG", "Ada called the ministry.");
            write(ben, "CANNOT_TELL", "Ben waits for the census.");
            ada.keyboard().press("Control+Enter");
            assertThat(ada.locator("#actions")).containsText("Ada called the ministry.");

            ben.keyboard().press("Control+Enter");
            assertThat(ben.locator("#refused")).containsText("Another editor changed this discrepancy");
            assertThat(ben.locator("#refused")).containsText("ada");
            assertThat(ben.locator("[name=verdict]")).hasValue("CANNOT_TELL");
            assertThat(ben.locator("#step-propose [name=rationale]"))
                    .hasValue("Ada called the ministry.\n\nBen waits for the census.");
            ben.locator("#step-propose [name=rationale]").focus();
            ben.keyboard().press("Control+Enter");
            assertThat(ben.locator("#actions")).containsText("proposed by ben");
            assertThat(ben.locator("#actions")).containsText("Ada called the ministry.");
            assertThat(ben.locator("#actions")).containsText("Ben waits for the census.");
        }
    }

    @Test
    void what_only_one_of_two_changed_is_taken_over_field_by_field() {
        try (Editors editors = new Editors("ada", "ben")) {
            Page ada = editors.opens(0);
            write(ada, "A_WRONG", "Both looked at the census.");
            ada.keyboard().press("Control+Enter");
            assertThat(ada.locator("#actions")).containsText("proposed by ada");

            ada = editors.opens(0);
            Page ben = editors.opens(1);
            write(ada, "B_WRONG", "Both looked at the census.");
            write(ben, "A_WRONG", "Both looked at the census, page 4.");
            ada.keyboard().press("Control+Enter");
            assertThat(ada.locator("#actions")).containsText("B is wrong");
            ben.keyboard().press("Control+Enter");
            assertThat(ben.locator("#refused")).containsText("Another editor changed this discrepancy");
            assertThat(ben.locator("[name=verdict]")).hasValue("B_WRONG");
            assertThat(ben.locator("#step-propose [name=rationale]")).hasValue("Both looked at the census, page 4.");
        }
    }

    @Test
    void a_step_is_taken_and_undone_without_a_script() {
        Browsers.get();
        UUID id = new TestRecords(deployment).disagreement();
        try (BrowserContext context =
                Browsers.get().newContext(Browsers.someone("ada", "editor").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/discrepancies/" + id);
            page.locator("[data-key=a]").click();
            assertThat(page.locator("#actions")).containsText("you");
            page.locator("[data-key=u]").click();
            assertThat(page.locator("#actions")).containsText("not assigned");
        }
    }

    @Test
    void what_another_does_is_shown_at_once_and_takes_no_word_away() {
        try (Editors editors = new Editors("ada", "ben", "cleo")) {
            Page ada = editors.opens(0);
            Page ben = editors.opens(1);
            Page cleo = editors.opens(2);
            write(ben, "CANNOT_TELL", "Ben is in the middle of a sent");
            ben.waitForTimeout(500); // the stream is open
            ada.keyboard().press("a");
            assertThat(ada.locator("#actions")).containsText("you");
            assertThat(cleo.locator("#actions")).containsText("ada");
            assertThat(ben.locator("#news")).containsText("ada");
            assertThat(ben.locator("#step-propose [name=rationale]")).hasValue("Ben is in the middle of a sent");
        }
    }

    @Test
    void a_reader_sees_no_form() {
        Browsers.get();
        UUID id = new TestRecords(deployment).disagreement();
        try (BrowserContext context = Browsers.get().newContext(Browsers.someone("rita", "reader"))) {
            Page page = context.newPage();
            page.navigate("/discrepancies/" + id);
            assertThat(page.locator("#actions form")).hasCount(0);
            assertThat(page.locator("mark")).hasCount(2);
        }
    }

    /** Editors at one discrepancy, each at a browser of their own. */
    private final class Editors implements AutoCloseable {

        private final List<BrowserContext> browsers;
        private final UUID discrepancy;

        Editors(String... names) {
            Browsers.get();
            discrepancy = new TestRecords(deployment).disagreement();
            browsers = Arrays.stream(names)
                    .map(name -> Browsers.get().newContext(Browsers.someone(name, "editor")))
                    .toList();
        }

        /** The discrepancy as this editor opens it now. */
        Page opens(int editor) {
            Page page = browsers.get(editor).newPage();
            page.navigate("/discrepancies/" + discrepancy);
            return page;
        }

        @Override
        public void close() {
            browsers.forEach(BrowserContext::close);
        }
    }

    private static void write(Page page, String verdict, String rationale) {
        page.waitForLoadState(); // keys work from then on
        page.keyboard().press("p");
        choose(page, "[name=verdict]", verdict);
        focus(page, "#step-propose [name=rationale]");
        page.keyboard().press("Control+A");
        page.keyboard().insertText(rationale);
    }

    /** Goes to a field with the Tab key, as who has no mouse. */
    private static void focus(Page page, String field) {
        Locator wanted = page.locator(field).first();
        for (int steps = 0; steps < 40; steps++) {
            if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(field + " is not reached by Tab");
    }

    private static void fill(Page page, String name, String text) {
        focus(page, ":focus-within > .fields [name=" + name + "], form:focus-within [name=" + name + "]");
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    /** Chooses an option of a select with the arrow keys. */
    private static void choose(Page page, String field, String value) {
        String within = field.equals("[name=verdict]") ? field : "form:focus-within " + field;
        focus(page, within);
        Locator select = page.locator(within).first();
        page.keyboard().press("Home");
        for (int steps = 0; steps < 20; steps++) {
            if (value.equals(select.inputValue())) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(value + " is not offered by " + field);
    }
}
