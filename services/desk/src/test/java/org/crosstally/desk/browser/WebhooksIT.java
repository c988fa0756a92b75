package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crosstally.desk.deployment.Deployment;
import org.crosstally.desk.deployment.TestRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks: events for other programs. */
class WebhooksIT {

    private UUID discrepancy;

    @BeforeEach
    void record() {
        Browsers.get();
        discrepancy = new TestRecords(Deployment.open()).disagreement();
    }

    @Test
    void an_endpoint_receives_events_shows_its_secret_once_and_is_paused() throws Exception {
        List<String> got = new CopyOnWriteArrayList<>();
        HttpServer receiver = receiver(got);
        try (BrowserContext context = Browsers.get().newContext(Browsers.admin())) {
            Page page = context.newPage();
            Keyboard keys = page.keyboard();
            page.navigate("/webhooks");
            keys.press("n");
            keys.insertText(addressOf(receiver));
            keys.press("Tab");
            keys.insertText("discrepancy.comment");
            keys.press("Control+Enter");
            String secret = page.locator("#secret").textContent();
            assertThat(secret).startsWith("whsec_");
            page.locator("main a.button").press("Enter");
            page.waitForURL("**/webhooks/*-*");
            assertThat(page.content()).doesNotContain("whsec_");
            String address = page.url();

            page.navigate("/discrepancies/" + discrepancy);
            keys.press("c");
            keys.insertText("Called the ministry.");
            keys.press("Control+Enter");
            assertThat(page.locator("#events")).containsText("Called the ministry.");
            for (int tries = 0; got.isEmpty() && tries < 100; tries++) {
                page.waitForTimeout(100);
            }
            assertThat(got).hasSize(1).first().asString().contains("Called the ministry.");

            page.navigate(address);
            reloadUntilShown(page, page.locator("main tbody tr:has-text('Delivered')"));
            keys.press("r");
            keys.press("Control+Enter");
            assertThat(page.locator("main")).containsText("active");
            page.waitForLoadState();
            keys.press("z");
            assertThat(page.locator(".head")).containsText("paused");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void deliveries_are_read_page_by_page() throws Exception {
        HttpServer receiver = receiver(new CopyOnWriteArrayList<>());
        try (BrowserContext context = Browsers.get().newContext(Browsers.admin())) {
            Page page = context.newPage();
            page.navigate("/webhooks");
            page.locator("#make summary").click();
            page.locator("[name=url]").fill(addressOf(receiver));
            page.locator("[name=events]").fill("discrepancy.comment");
            page.locator("#make button").click();
            page.locator("main a.button").click();
            page.waitForURL("**/webhooks/*-*");
            RequestOptions comment = RequestOptions.create()
                    .setHeader("Origin", Deployment.open().desk().toString())
                    .setMaxRedirects(0)
                    .setForm(FormData.create().set("revision", 1).set("reason", "Called again."));
            for (int comments = 0; comments < 31; comments++) {
                context.request().post("/discrepancies/" + discrepancy + "/steps/comment", comment);
            }
            Locator next = page.locator("a[rel=next]");
            reloadUntilShown(page, next);
            assertThat(page.locator("main tbody tr")).hasCount(30);
            next.click();
            assertThat(page.locator("main tbody tr")).hasCount(1);
            assertThat(next).hasCount(0);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void webhooks_are_for_administrators() {
        try (BrowserContext context = Browsers.get().newContext(Browsers.editor())) {
            Page page = context.newPage();
            page.navigate("/webhooks");
            assertThat(page.locator("main")).containsText("Status 403");
        }
    }

    /** The page shows deliveries as of its loading, so reload it. */
    private static void reloadUntilShown(Page page, Locator wanted) {
        for (int tries = 0; wanted.count() == 0 && tries < 100; tries++) {
            page.waitForTimeout(100);
            page.reload();
        }
        assertThat(wanted).isVisible();
    }

    /** A server that takes every message and keeps it in {@code got}. */
    private static HttpServer receiver(List<String> got) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        return receiver;
    }

    /** An address of it that no other receiver has. */
    private static String addressOf(HttpServer receiver) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + UUID.randomUUID();
    }
}
