package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.desk.deployment.Deployment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page can be read: without a script, on a phone, in the dark, by a screen reader's rules. */
class ReadingIT {

    private static final String MOVED = """
            new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, it) => sum + it.value, 0)))
              .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))""";

    private static Pages pages;

    @BeforeAll
    static void record() {
        Browsers.get();
        pages = new Pages();
    }

    @Test
    void no_page_has_an_accessibility_violation_in_light_and_dark() {
        List<String> violations = new ArrayList<>();
        try (BrowserContext context = Browsers.get().newContext(Browsers.admin())) {
            for (Pages.Visit visit : pages.all()) {
                Page page = context.newPage();
                visit.way().accept(page);
                page.waitForLoadState();
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.screenshot(picture(scheme + "-" + visit));
                    for (Rule rule : axe(page, scheme).analyze().getViolations()) {
                        violations.add(scheme + " " + visit + " " + rule.getId() + ": "
                                + rule.getNodes().get(0).getHtml() + " "
                                + rule.getNodes().get(0).getFailureSummary());
                    }
                }
                page.close();
            }
        }
        assertThat(violations).isEmpty();
    }

    /** All rules in light; in dark, where nothing else is different, those of colours. */
    private static AxeBuilder axe(Page page, ColorScheme scheme) {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true); // no page of ours has a frame
        return scheme == ColorScheme.LIGHT ? axe : axe.withRules(List.of("color-contrast", "link-in-text-block"));
    }

    @Test
    void nothing_is_cut_off_at_400_pixels_and_at_200_percent() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.admin())) {
            for (Pages.Visit visit : pages.all()) {
                Page page = context.newPage();
                visit.way().accept(page);
                page.waitForLoadState();
                for (int width : List.of(640, 400)) {
                    page.setViewportSize(width, 800);
                    assertThat(page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as(visit + " at " + width)
                            .isEqualTo(0);
                }
                page.screenshot(picture("400-" + visit));
                page.close();
            }
        }
    }

    /** Pictures go to target/pages, to look at a changed page. */
    private static Page.ScreenshotOptions picture(String name) {
        String file = name.replaceAll("[0-9a-f-]{36}", "id").replaceAll("[^A-Za-z0-9]+", "-") + ".png";
        return new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", file));
    }

    @Test
    void the_discrepancy_is_read_without_a_script() {
        try (BrowserContext context =
                Browsers.get().newContext(Browsers.editor().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/?measure=" + pages.records.name("homes destroyed").replace(" ", "%20"));
            page.locator("[data-row]").first().click();
            assertThat(page.locator("blockquote[lang=en] mark")).hasText("over 1,200 homes");
            assertThat(page.locator("blockquote[lang=uk]")).containsText("Повінь");
            assertThat(page.locator("main")).containsText("2 outlets, 2 origins");
            assertThat(page.locator("table.intervals tbody tr")).hasCount(2);
            assertThat(page.locator("tr.differs").first()).containsText("Number as printed");
            page.locator("h1 a").click();
            assertThat(page.locator("main")).containsText("Independent origins");
        }
    }

    @Test
    void the_filter_is_the_address_and_an_empty_field_is_none() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/");
            page.keyboard().press("/");
            page.keyboard().insertText(pages.records.name("homes destroyed"));
            page.keyboard().press("Enter");
            page.waitForURL("**/?*measure=homes*");
            assertThat(page.locator("#queue .row")).hasCount(1);
            page.locator(".chips a").first().click();
            assertThat(page).not().hasURL(java.util.regex.Pattern.compile("measure=homes"));
        }
    }

    @Test
    void numbers_and_dates_are_written_in_the_readers_way() {
        try (BrowserContext context =
                Browsers.get().newContext(Browsers.editor().setLocale("de-DE"))) {
            Page page = context.newPage();
            page.navigate("/discrepancies/" + pages.discrepancy);
            assertThat(page.locator("table.intervals")).containsText("1.200");
            assertThat(page.locator("table.intervals")).containsText("01.03.2026");
        }
    }

    @Test
    void a_page_is_small_and_nothing_in_it_moves() {
        for (Pages.Visit visit : pages.all()) {
            try (BrowserContext context = Browsers.get().newContext(Browsers.admin())) {
                Page page = context.newPage();
                page.route("**/*", Route::resume); // without the browser's cache: every page as if it were the first
                slowDown(context, page);
                List<String> addresses = new ArrayList<>();
                List<Integer> bytes = new ArrayList<>();
                page.onRequest(request -> {
                    if (request.isNavigationRequest()) {
                        bytes.clear();
                    }
                });
                page.onRequestFinished(request -> {
                    addresses.add(request.url());
                    bytes.add(request.sizes().responseBodySize);
                });
                visit.way().accept(page);
                page.waitForLoadState();
                page.waitForTimeout(300);
                assertThat(addresses)
                        .as(visit.name())
                        .allMatch(
                                url -> url.startsWith(Deployment.open().desk().toString()) || url.startsWith("data:"));
                assertThat(bytes).as("requests of " + visit).hasSizeBetween(4, 6);
                assertThat(bytes.stream().mapToInt(Integer::intValue).sum())
                        .as("bytes of " + visit)
                        .isLessThan(150_000);
                assertThat(((Number) page.evaluate(MOVED)).doubleValue())
                        .as("layout shift of " + visit)
                        .isZero();
            }
        }
    }

    /** Makes the browser a quarter as fast: a busy machine would show a page that it has read in part. */
    private static void slowDown(BrowserContext context, Page page) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", 4);
        context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    @Test
    void no_page_says_anything_on_the_console() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.admin())) {
            List<String> said = new ArrayList<>();
            context.onConsoleMessage(message -> said.add(message.page().url() + ": " + message.text()));
            context.onWebError(error -> said.add(error.error()));
            for (Pages.Visit visit : pages.all()) {
                Page page = context.newPage();
                visit.way().accept(page);
                page.waitForLoadState();
                page.keyboard().press("Escape"); // out of a field that has the focus
                page.keyboard().press("?");
                if (!visit.name().equals("/nowhere")) {
                    assertThat(page.locator("#help")).isVisible();
                }
                page.close();
            }
            // Whoever types before the browser gives a field its focus keeps it, and the browser says so.
            said.removeIf(it -> it.contains("Autofocus processing was blocked"));
            // The browser logs the status of refused requests; anything else is an error.
            assertThat(said).allMatch(it -> it.matches("(?s).*status of 4(00|04|09|12|22) .*"));
        }
    }
}
