package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.crosstally.desk.house.House;
import org.crosstally.desk.house.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What surrounds deciding: a table, a measure's tolerance. */
class KeepingIT {

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        Browsers.get();
        newsroom = new Newsroom(House.open());
    }

    @Test
    void a_table_is_imported_after_its_columns_were_seen() {
        newsroom.measure("cows lost", "{cow}");
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/imports");
            page.locator("[name=csv]")
                    .fill("link,figure,outlet,date\nhttps://t.example/"
                            + newsroom.name("a").replace(' ', '-') + ",17," + newsroom.name("Gazette")
                            + ",2026-03-01\nhttps://t.example/b,many," + newsroom.name("Gazette") + ",2026-03-01\n");
            page.locator("main button").click();
            assertThat(page.locator("[name='column.amount.text']")).hasValue("figure");
            page.locator("[name='constant.measure']").fill(newsroom.name("cows lost"));
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
        var id = newsroom.disagreement();
        var found = newsroom.get(House.open().comparison(), "/v1/discrepancies/" + id);
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
            page.keyboard().insertText("0.99");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("0 findings instead of 1");
            assertThat(page.locator("main")).containsText("Would vanish");
            page.navigate("/measures/" + measure);
            assertThat(page.locator("[name=tolerance]")).hasValue("0.01");
        }
    }
}
