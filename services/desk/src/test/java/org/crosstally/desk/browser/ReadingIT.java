package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.desk.house.House;
import org.crosstally.desk.house.Newsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page can be read: without a script, on a phone, in the dark, by a screen reader's rules. */
class ReadingIT {

    private static Newsroom newsroom;
    private static UUID discrepancy;
    private static String series;
    private static String claim;
    private static String measure;
    private static String article;

    @BeforeAll
    static void record() {
        Browsers.get();
        newsroom = new Newsroom(House.open());
        discrepancy = newsroom.disagreement();
        var found = newsroom.get(House.open().comparison(), "/v1/discrepancies/" + discrepancy);
        series = found.path("series").get(0).path("id").asText();
        claim = found.path("sides").get(0).path("representative").asText();
        measure = found.path("series")
                .get(0)
                .path("key")
                .path("measure")
                .path("id")
                .asText();
        article = found.path("sides")
                .get(0)
                .path("printed")
                .path("article")
                .path("id")
                .asText();
    }

    private static List<String> pages() {
        return List.of(
                "/",
                "/?state=CLOSED",
                "/discrepancies/" + discrepancy,
                "/series",
                "/series/" + series,
                "/claims/" + claim,
                "/articles/" + article,
                "/sources",
                "/measures",
                "/measures/" + measure,
                "/paste",
                "/imports",
                "/help",
                "/nowhere");
    }

    @Test
    void no_page_has_an_accessibility_violation_in_light_and_dark() {
        List<String> violations = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context =
                    Browsers.get().newContext(Browsers.editor().setColorScheme(scheme))) {
                for (String path : pages()) {
                    Page page = context.newPage();
                    page.navigate(path);
                    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                        violations.add(scheme + " " + path + " " + rule.getId() + ": "
                                + rule.getNodes().get(0).getHtml() + " "
                                + rule.getNodes().get(0).getFailureSummary());
                    }
                    page.close();
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void nothing_is_cut_off_at_400_pixels_and_at_200_percent() {
        for (int width : List.of(400, 640)) {
            try (BrowserContext context =
                    Browsers.get().newContext(Browsers.editor().setViewportSize(width, 800))) {
                for (String path : pages()) {
                    Page page = context.newPage();
                    page.navigate(path);
                    assertThat(page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as(path + " at " + width)
                            .isEqualTo(0);
                    page.close();
                }
            }
        }
    }

    @Test
    void the_discrepancy_is_read_without_a_script() {
        try (BrowserContext context =
                Browsers.get().newContext(Browsers.editor().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/?measure=" + newsroom.name("homes destroyed").replace(" ", "%20"));
            page.locator("[data-row]").first().click();
            assertThat(page.locator("blockquote[lang=en] mark")).hasText("over 1,200 homes");
            assertThat(page.locator("blockquote[lang=uk]")).containsText("Повінь");
            assertThat(page.locator("main")).containsText("2 outlets, 2 origins");
            assertThat(page.locator("table.intervals tbody tr")).hasCount(2);
            assertThat(page.locator("tr.differs").first()).containsText("Number as printed");
            page.locator("h1 a").click();
            assertThat(page.locator("main")).containsText("Who counts as one");
        }
    }

    @Test
    void the_filter_is_the_address_and_an_empty_field_is_none() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/");
            page.keyboard().press("/");
            page.keyboard().insertText(newsroom.name("homes destroyed"));
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
            page.navigate("/discrepancies/" + discrepancy);
            assertThat(page.locator("table.intervals")).containsText("1.200");
            assertThat(page.locator("table.intervals")).containsText("01.03.2026");
        }
    }

    @Test
    void a_page_is_small_and_nothing_in_it_moves() {
        for (String path : List.of("/", "/discrepancies/" + discrepancy)) {
            try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
                Page page = context.newPage();
                List<String> requests = new ArrayList<>();
                List<Integer> bytes = new ArrayList<>();
                page.onRequestFinished(request -> {
                    requests.add(request.url());
                    bytes.add(request.sizes().responseBodySize);
                });
                page.navigate(path);
                page.waitForTimeout(700);
                assertThat(requests)
                        .allMatch(url -> url.startsWith(House.open().desk().toString()) || url.startsWith("data:"));
                assertThat(bytes.stream().mapToInt(Integer::intValue).sum())
                        .as(path)
                        .isLessThan(150_000);
                assertThat(((Number) page.evaluate("""
                        new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, it) => sum + it.value, 0)))
                          .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))""")).doubleValue())
                        .as("layout shift of " + path)
                        .isZero();
            }
        }
    }

    @Test
    void no_page_says_anything_on_the_console() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            List<String> said = new ArrayList<>();
            context.onConsoleMessage(message -> said.add(message.page().url() + ": " + message.text()));
            context.onWebError(error -> said.add(error.error()));
            for (String path : pages()) {
                Page page = context.newPage();
                page.navigate(path);
                page.keyboard().press("Escape"); // out of a field that has the focus
                page.keyboard().press("?");
                if (!path.equals("/nowhere")) {
                    assertThat(page.locator("#help")).isVisible();
                }
                page.close();
            }
            assertThat(said).allMatch(it -> it.contains("/nowhere") && it.contains("404"));
        }
    }

    static Browser.NewContextOptions reader() {
        return Browsers.someone("rita", "reader");
    }
}
