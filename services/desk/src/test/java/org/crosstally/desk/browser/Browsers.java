package org.crosstally.desk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.desk.deployment.Deployment;
import org.crosstally.testkit.Tokens;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, one for all tests of a JVM. Tests are skipped, and say so, where there is none. */
final class Browsers {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static Browser browser;

    private Browsers() {}

    /** Someone at a browser, logged in with these roles; everything as given by the defaults of a desktop. */
    static Browser.NewContextOptions someone(String name, String... roles) {
        return new Browser.NewContextOptions()
                .setBaseURL(Deployment.open().desk().toString())
                .setLocale("en-GB")
                .setExtraHTTPHeaders(Map.of("Authorization", Tokens.bearer(name, roles)))
                .setViewportSize(1280, 900);
    }

    /** Someone who may decide everything. */
    static Browser.NewContextOptions editor() {
        return someone("ada", "editor");
    }

    /** Someone who may do everything. */
    static Browser.NewContextOptions admin() {
        return someone("ada", "admin");
    }

    static synchronized Browser get() {
        if (browser == null) {
            Optional<String> found = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                    .filter(it -> Files.isExecutable(Path.of(it)))
                    .findFirst();
            Assumptions.assumeTrue(
                    found.isPresent(),
                    "Chromium is not installed (apt-get install chromium): the browser tests are skipped");
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(found.get()))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        }
        return browser;
    }
}
