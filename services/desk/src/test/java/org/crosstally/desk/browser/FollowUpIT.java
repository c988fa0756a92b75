package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosstally.desk.deployment.Deployment;
import org.crosstally.desk.deployment.TestRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Muting, correction requests and downloads, by keyboard. */
class FollowUpIT {

    private TestRecords records;
    private UUID discrepancy;

    @BeforeEach
    void record() {
        Browsers.get();
        records = new TestRecords(Deployment.open());
        discrepancy = records.disagreement();
    }

    private String queue() {
        return "/?measure=" + records.name("homes destroyed").replace(" ", "%20");
    }

    @Test
    void what_a_filter_shows_is_muted_after_a_preview_and_shown_again() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            Keyboard keys = page.keyboard();
            page.navigate(queue());
            page.locator("a:text('Mute what')").press("Enter");
            page.waitForURL("**/silences?*");
            assertThat(page.locator("[name=measure]")).hasValue(records.name("homes destroyed"));
            assertThat(page.locator(".notice")).containsText("1 discrepancy");
            page.locator("button[value=look]").press("Enter");
            assertThat(page.locator(".notice")).containsText("1 discrepancy");
            assertThat(page.locator(".notice li")).containsText(records.name("homes destroyed"));
            page.navigate(queue());
            assertThat(page.locator("#queue .row")).hasCount(1);

            page.navigate("/silences?measure=" + records.name("homes destroyed").replace(" ", "%20"));
            page.locator("[name=reason]").focus();
            keys.insertText("The ministry counts again in " + records.name("May"));
            page.locator("button[value=make]").press("Enter");
            page.waitForURL("**/silences");
            page.navigate(queue());
            assertThat(page.locator("#queue .row")).hasCount(0);

            keys.press("g");
            keys.press("h");
            page.waitForURL("**/silences");
            page.waitForLoadState();
            keys.press("j");
            assertThat(page.locator(".row:focus")).containsText(records.name("May"));
            keys.press("e");
            assertThat(page.locator(".row").first()).containsText("expired");
            page.navigate(queue());
            assertThat(page.locator("#queue .row")).hasCount(1);
        }
    }

    @Test
    void a_silence_is_made_longer_and_given_another_reason() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            Keyboard keys = page.keyboard();
            page.navigate("/silences?measure=" + records.name("homes destroyed").replace(" ", "%20"));
            page.locator("[name=reason]").fill("They count again in " + records.name("May"));
            page.locator("button[value=make]").click();
            page.waitForURL("**/silences");
            page.waitForLoadState();
            keys.press("j");
            assertThat(page.locator(".row:focus")).containsText(records.name("May"));
            keys.press("m");
            page.waitForURL("**/silences/*-*");
            String address = page.url();
            page.locator("[name=until]").fill("2001-01-31");
            page.locator("[name=reason]").fill("They count again in " + records.name("June"));
            keys.press("Control+Enter");
            assertThat(page.locator("[role=alert]")).containsText("Until");
            assertThat(page.locator("[name=reason]")).hasValue("They count again in " + records.name("June"));
            page.locator("[name=until]").fill("2031-01-31");
            keys.press("Control+Enter");
            page.waitForURL("**/silences");
            assertThat(page.locator(".row").first())
                    .containsText(Pattern.compile(records.name("June") + ".*2031", Pattern.DOTALL));
            page.navigate(address);
            assertThat(page.locator("[name=until]")).hasValue("2031-01-31");
            page.navigate(queue());
            assertThat(page.locator("#queue .row")).hasCount(0);
        }
    }

    @Test
    void a_correction_is_requested_sent_and_agreed() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            Keyboard keys = page.keyboard();
            page.navigate("/discrepancies/" + discrepancy);
            page.locator(".side:has-text('" + records.name("North") + "') a.button")
                    .press("Enter");
            page.waitForURL("**/corrections/new?*");
            assertThat(page.locator("[name=wanted]")).isFocused();
            keys.insertText("some 400 homes");
            keys.press("Control+Enter");
            page.waitForURL("**/corrections/*-*");
            assertThat(page.locator("h1")).containsText("over 1,200 homes → some 400 homes");
            assertThat(page.locator(".head")).containsText("Open");
            page.waitForLoadState();

            keys.press("r");
            keys.insertText("corrections@north.example");
            keys.press("Tab");
            keys.insertText("by mail");
            keys.press("Control+Enter");
            assertThat(page.locator(".head")).containsText("Sent to the outlet");
            assertThat(page.locator(".facts")).containsText("corrections@north.example, by mail");
            page.waitForLoadState();
            keys.press("y");
            keys.insertText("They correct it tonight.");
            keys.press("Control+Enter");
            assertThat(page.locator(".head")).containsText("Acknowledged");
            page.waitForLoadState();
            keys.press("d");
            keys.press("Control+Enter");
            assertThat(page.locator(".head")).containsText("Corrected by the outlet");

            page.navigate("/discrepancies/" + discrepancy);
            assertThat(page.locator("section[aria-labelledby=h-corr]")).containsText("Corrected by the outlet");
            page.navigate("/corrections?state=FIXED_UPSTREAM");
            assertThat(page.locator("main")).containsText(records.name("North"));
        }
    }

    @Test
    void a_step_that_came_too_late_keeps_what_was_written() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/discrepancies/" + discrepancy);
            page.locator(".side a.button").first().click();
            page.locator("[name=wanted]").fill("some 400 homes");
            page.locator("main button").click();
            page.waitForURL("**/corrections/*-*");
            Page other = context.newPage();
            other.navigate(page.url());
            for (Page each : List.of(page, other)) {
                each.locator("#step-report summary").click();
                each.locator("[name=to]").fill("the desk of " + (each == page ? "news" : "numbers"));
                each.locator("[name=how]").fill("by phone");
            }
            page.locator("#step-report button").click();
            assertThat(page.locator(".head")).containsText("Sent to the outlet");
            other.locator("#step-report button").click();
            assertThat(other.locator("[role=alert]")).containsText("What to do");
            assertThat(other.locator("[name=to]")).hasValue("the desk of numbers");
        }
    }

    @Test
    void a_form_that_is_sent_twice_is_done_once() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/discrepancies/" + discrepancy);
            page.locator(".side a.button").first().click();
            page.locator("[name=wanted]").fill("some 400 homes");
            List<String> opened = sentTwice(context, page.locator("main form"), "wanted", "discrepancy", "claim");
            assertThat(opened.get(0)).matches(".*/corrections/[0-9a-f-]{36}\\?.*");
            assertThat(opened.get(1)).isEqualTo(opened.get(0));

            String why = records.name("Counted again in");
            page.navigate("/silences?measure=" + records.name("homes destroyed").replace(" ", "%20"));
            page.locator("[name=reason]").fill(why);
            sentTwice(context, page.locator("#make form"), "measure", "until", "reason");
            page.navigate("/silences");
            assertThat(page.locator(".row:has-text('" + why + "')")).hasCount(1);
        }
    }

    /** Sends these fields of a form twice, with its key; answers where each led to. */
    private static List<String> sentTwice(BrowserContext context, Locator form, String... fields) {
        FormData data = FormData.create()
                .set("do", "make")
                .set("key", form.locator("[name=key]").inputValue());
        for (String field : fields) {
            data.set(field, form.locator("[name=" + field + "]").inputValue());
        }
        RequestOptions sent = RequestOptions.create()
                .setHeader("Origin", Deployment.open().desk().toString())
                .setForm(data);
        String action = form.getAttribute("action");
        return Stream.of(sent, sent)
                .map(each -> context.request().post(action, each).url())
                .toList();
    }

    @Test
    void the_list_is_taken_along_under_its_filter() throws Exception {
        try (BrowserContext context = Browsers.get().newContext(Browsers.someone("rita", "reader"))) {
            Page page = context.newPage();
            APIResponse plain = context.request().get("/export?format=csv");
            assertThat(plain.status()).as(plain.text()).isEqualTo(200);
            page.navigate(queue());
            Download csv =
                    page.waitForDownload(() -> page.locator("a:text-is('CSV')").press("Enter"));
            assertThat(csv.suggestedFilename()).isEqualTo("discrepancies.csv");
            assertThat(Files.readString(csv.path()))
                    .startsWith("id,kind,state")
                    .contains(discrepancy.toString())
                    .hasLineCount(2);
            for (String format : List.of("ndjson", "atom", "jsonld")) {
                APIResponse answer = context.request().get("/export?format=" + format + "&" + queue().substring(2));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
                assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
            }
        }
    }
}
