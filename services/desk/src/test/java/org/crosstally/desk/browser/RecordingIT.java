package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.crosstally.desk.deployment.Deployment;
import org.crosstally.desk.deployment.TestRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulk steps, imports, translations and comparison settings. */
class RecordingIT {

    private TestRecords records;

    @BeforeEach
    void record() {
        Browsers.get();
        records = new TestRecords(Deployment.open());
    }

    @Test
    void many_are_taken_with_a_preview_a_result_each_and_undone_by_keyboard() {
        records.disagreement();
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/?measure=" + records.name("homes destroyed").replace(" ", "%20"));
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("[name=ids]").first()).isChecked();
            page.locator("#bulk button").press("Enter");
            assertThat(page.locator("h1")).containsText("1 of 1 possible");
            page.locator("button[value=run]").press("Enter");
            assertThat(page.locator("h1")).containsText("done for 1 of 1");
            assertThat(page.locator(".row")).containsText("Assigned");
            page.waitForLoadState();
            page.keyboard().press("u");
            assertThat(page.locator(".row")).containsText("done: Open");
        }
    }

    @Test
    void a_translation_leads_to_its_original() {
        records.article("North", "en", "The ministry said that over 1,200 homes were destroyed in the valley.");
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/paste");
            page.locator("[name=outlet]").fill(records.name("South"));
            page.locator("[name=translationOf]").fill(records.url("Nobody"));
            page.locator("[name=text]").fill("Laut Ministerium wurden im Tal mehr als 1.200 Häuser zerstört.");
            page.locator("main button.primary").click();
            assertThat(page.locator("[role=alert]")).containsText("Original");
            assertThat(page.locator("[name=translationOf]")).hasValue(records.url("Nobody"));
            page.locator("[name=translationOf]").fill(records.url("North"));
            page.locator("main button.primary").click();
            page.waitForURL("**/articles/*");
            page.locator(".head a").click();
            assertThat(page.locator(".text")).containsText("over 1,200 homes");
        }
    }

    @Test
    void a_table_is_imported_after_its_columns_were_seen() {
        records.measure("cows lost", "{cow}");
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/imports");
            page.locator("[name=csv]")
                    .fill("link,figure,outlet,date\nhttps://t.example/"
                            + records.name("a").replace(' ', '-') + ",17," + records.name("Gazette")
                            + ",2026-03-01\nhttps://t.example/b,n/a," + records.name("Gazette") + ",2026-03-01\n");
            page.locator("main button").click();
            assertThat(page.locator("[name='column.amount.text']")).hasValue("figure");
            page.locator("[name='constant.measure']").fill(records.name("cows lost"));
            page.locator("button[value=preview]").click();
            assertThat(page.locator("[role=status]").first()).containsText("1 would be recorded");
            assertThat(page.locator("[role=status]").first()).containsText("Line 3");
            page.locator("button[value=start]").click();
            page.waitForURL("**/imports/*-*");
            assertThat(page.locator("#progress")).containsText("Done");
            assertThat(page.locator("#progress")).containsText("2 of 2 lines");
        }
    }

    @Test
    void a_wider_tolerance_is_tried_before_it_is_saved() {
        records.measure("homes destroyed", "{home}");
        records.article("North", "en", "The ministry said that 1,200 homes were destroyed.");
        records.article("South", "en", "The Red Cross said that 1,600 homes were destroyed.");
        records.claim("North", "1,200 homes", "Ministry", "1,200 homes");
        records.claim("South", "1,600 homes", "Red Cross", "1,600 homes");
        var id = records.await("homes destroyed");
        var found = records.get(Deployment.open().comparison(), "/v1/discrepancies/" + id);
        String measure = found.path("series")
                .get(0)
                .path("key")
                .path("measure")
                .path("id")
                .asText();
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/measures/" + measure);
            page.keyboard().press("t");
            page.keyboard().press("Control+A");
            page.keyboard().insertText("0.5");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("0 findings instead of 1");
            assertThat(page.locator("main")).containsText("No longer reported");
            page.navigate("/measures/" + measure);
            assertThat(page.locator("[name=tolerance]")).hasValue("0.01");
        }
    }
}
