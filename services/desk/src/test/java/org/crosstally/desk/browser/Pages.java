package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.crosstally.desk.deployment.Deployment;
import org.crosstally.desk.deployment.TestRecords;

/** Every page of the desk with something on it: those with an address, and those that only a form leads to. */
final class Pages {

    final TestRecords records = new TestRecords(Deployment.open());
    final UUID discrepancy = records.disagreement();
    private final List<Visit> all = new ArrayList<>();

    /** A page and the way to it. */
    record Visit(String name, Consumer<Page> way) {

        @Override
        public String toString() {
            return name;
        }
    }

    Pages() {
        var found = records.get(Deployment.open().comparison(), "/v1/discrepancies/" + discrepancy);
        var series = found.path("series").get(0);
        var side = found.path("sides").get(0);
        String claim = side.path("representative").asText();
        String measure = series.path("key").path("measure").path("id").asText();
        String article = side.path("printed").path("article").path("id").asText();
        String url = side.path("printed").path("article").path("url").asText();

        at("/", "/?state=CLOSED", "/discrepancies/" + discrepancy, "/series");
        at("/series/" + series.path("id").asText(), "/claims/" + claim, "/articles/" + article);
        at("/sources", "/measures", "/measures/" + measure, "/paste", "/imports", "/help", "/nowhere");
        at("/corrections", "/corrections/new?discrepancy=" + discrepancy + "&claim=" + claim);
        at("/silences", "/silences?measure=" + measure, "/webhooks");
        for (var source : records.get(Deployment.open().comparison(), "/v1/sources?pageSize=1")
                .path("items")) {
            at("/sources/" + source.path("id").asText());
        }
        way("bulk preview", page -> {
            page.navigate("/?measure=" + measure);
            page.locator("[name=ids]").first().check();
            page.locator("#bulk button").click();
        });
        way("bulk result", page -> {
            page.navigate("/?measure=" + measure);
            page.locator("[name=ids]").first().check();
            page.locator("#bulk button").click();
            page.locator("button[value=run]").click();
        });
        way("a step that is refused", page -> {
            page.navigate("/discrepancies/" + discrepancy);
            page.locator("#step-propose summary").click();
            page.locator("#step-propose [name=verdict]").selectOption(new SelectOption().setIndex(1));
            page.locator("#step-propose [name=rationale]").fill("Too late.");
            page.locator("#step-propose [name=revision]").evaluate("it => it.value = 9999");
            page.locator("#step-propose button").click();
        });
        way("measure, tried", page -> {
            page.navigate("/measures/" + measure);
            page.locator("[name=tolerance]").fill("0.5");
            page.locator("button[value=try]").click();
        });
        way("paste, refused", page -> {
            page.navigate("/paste");
            page.locator("[name=outlet]").fill(records.name("North"));
            page.locator("[name=url]").fill(url);
            page.locator("[name=text]").fill("Known by its address.");
            page.locator("main button").click();
        });
        way("import, columns", Pages::columns);
        way("import, preview", page -> {
            columns(page);
            page.locator("button[value=preview]").click();
        });
        way("silence, looked at", page -> {
            page.navigate("/silences?measure=" + measure);
            page.locator("button[value=look]").click();
        });
        way("silence, refused", page -> {
            page.navigate("/silences");
            page.locator("#make summary").click();
            page.locator("button[value=make]").click();
        });
        once(this::draft, this::progress, page -> correction(page, claim), Pages::webhook, Pages::silence);
    }

    List<Visit> all() {
        return all;
    }

    private void at(String... paths) {
        for (String path : paths) {
            way(path, page -> page.navigate(path));
        }
    }

    private void way(String name, Consumer<Page> way) {
        all.add(new Visit(name, way));
    }

    /** Goes ways that record something once, and keeps where they led. */
    @SafeVarargs
    private void once(Consumer<Page>... ways) {
        try (BrowserContext context = Browsers.get().newContext(Browsers.admin())) {
            for (Consumer<Page> way : ways) {
                Page page = context.newPage();
                way.accept(page);
                at(page.url().substring(Deployment.open().desk().toString().length()));
                page.close();
            }
        }
    }

    private void draft(Page page) {
        page.navigate("/paste");
        page.locator("[name=outlet]").fill(records.name("West"));
        page.locator("[name=url]").fill("https://west.example/" + UUID.randomUUID());
        page.locator("[name=publishedAt]").fill("2026-03-03");
        page.locator("[name=language]").fill("en");
        page.locator("[name=text]")
                .fill(
                        "On 1 March, the Red Cross said that some 700 homes were destroyed. The ministry said that 90 people were killed.");
        page.locator("main button").click();
        page.waitForURL("**/articles/*");
        page.locator("button[value=drop]").first().click();
        page.waitForLoadState();
    }

    private static void columns(Page page) {
        page.navigate("/imports");
        page.locator("[name=csv]").fill("link,figure,outlet,date\nhttps://t.example/x,n/a,Gazette,2026-03-01\n");
        page.locator("main button").click();
    }

    private void progress(Page page) {
        columns(page);
        page.locator("[name='constant.measure']").fill(records.name("homes destroyed"));
        page.locator("button[value=start]").click();
        page.waitForURL("**/imports/*-*");
        assertThat(page.locator("#progress")).containsText("Done");
    }

    private void correction(Page page, String claim) {
        page.navigate("/corrections/new?discrepancy=" + discrepancy + "&claim=" + claim);
        page.locator("[name=wanted]").fill("some 400 homes");
        page.locator("main button").click();
        page.waitForURL("**/corrections/*-*");
        page.navigate(page.url().replaceAll("\\?.*", ""));
    }

    private static void webhook(Page page) {
        page.navigate("/webhooks");
        page.locator("#make summary").click();
        page.locator("[name=url]").fill("http://127.0.0.1:9/" + UUID.randomUUID());
        page.locator("#make button").click();
        assertThat(page.locator("#secret")).containsText("whsec_");
        page.locator("main a.button").click();
        page.waitForURL("**/webhooks/*-*");
    }

    private static void silence(Page page) {
        page.navigate("/silences");
        page.locator("#make summary").click();
        page.locator("[name=kind]").selectOption("SILENT_EDIT");
        page.locator("[name=reason]").fill("Rounded figures are looked at in spring.");
        page.locator("button[value=make]").click();
        page.waitForLoadState();
        page.navigate("/silences?active=true");
    }
}
