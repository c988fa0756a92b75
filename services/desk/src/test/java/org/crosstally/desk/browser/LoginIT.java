package org.crosstally.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.crosstally.desk.deployment.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk's own login at a real issuer: in, with roles, and out again. */
class LoginIT {

    private static final String REALM = "newsroom";
    private static MockOAuth2Server issuer;
    private static URI desk;

    @BeforeAll
    static void startDeployment() throws Exception {
        Browsers.get();
        issuer = new MockOAuth2Server(new OAuth2Config(true)); // asks who it is, as issuers do
        issuer.start(InetAddress.getLoopbackAddress(), 0);
        String token = issuer.issueToken(REALM, "comparison", "crosstally", Map.of("groups", List.of("reader")))
                .serialize();
        desk = Deployment.withLoginAt(
                        issuer.issuerUrl(REALM).toString(),
                        issuer.jwksUrl(REALM).toString(),
                        token)
                .desk();
    }

    @AfterAll
    static void close() {
        if (issuer != null) {
            issuer.shutdown();
        }
    }

    private static BrowserContext visitor() {
        return Browsers.get().newContext(new Browser.NewContextOptions().setBaseURL(desk.toString()));
    }

    private static void logIn(Page page, String name, String role) {
        page.locator("[name=username]").fill(name);
        page.locator("[name=claims]").fill("{\"groups\": [\"" + role + "\"]}");
        page.locator("[type=submit]").click();
    }

    @Test
    void who_logs_in_comes_back_to_the_page_and_may_what_their_roles_say() {
        try (BrowserContext context = visitor()) {
            Page page = context.newPage();
            page.navigate("/silences?active=true");
            assertThat(page.url())
                    .startsWith(issuer.issuerUrl(REALM).toString())
                    .contains("code_challenge_method=S256");
            logIn(page, "ada", "reviewer");
            page.waitForURL(desk + "/silences?active=true");
            assertThat(page.locator(".top")).containsText("Log out ada");

            page.locator("#make summary").click();
            page.locator("[name=kind]").selectOption("SILENT_EDIT");
            page.locator("[name=reason]").fill("Looked at in spring.");
            page.locator("button[value=make]").click();
            assertThat(page.locator(".row").first()).containsText("ada");
            page.navigate("/webhooks");
            assertThat(page.locator("main")).containsText("Status 403");
        }
    }

    @Test
    void the_session_is_out_of_reach_for_scripts_and_foreign_pages() {
        try (BrowserContext context = visitor()) {
            Page page = context.newPage();
            page.navigate("/");
            logIn(page, "ada", "editor");
            page.waitForURL(desk + "/");
            List<Cookie> cookies = context.cookies(desk.toString());
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
                assertThat(cookie.value).doesNotContain("eyJhbGciOiJSUzI1NiJ9");
            });
            APIResponse foreign = context.request()
                    .post(
                            "/silences",
                            RequestOptions.create()
                                    .setHeader("Origin", "https://evil.example")
                                    .setHeader("Sec-Fetch-Site", "cross-site")
                                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                    .setData("kind=SILENT_EDIT"));
            assertThat(foreign.status()).isEqualTo(403);
            assertThat(foreign.text()).contains("not sent from a page of the desk");
        }
    }

    @Test
    void a_form_that_is_sent_after_the_login_ended_is_not_lost() {
        try (BrowserContext context = visitor()) {
            Page page = context.newPage();
            page.navigate("/silences");
            logIn(page, "ada", "reviewer");
            page.waitForURL(desk + "/silences");
            page.locator("#make summary").click();
            page.locator("[name=kind]").selectOption("STALE_REPEAT");
            page.locator("[name=reason]").fill("Known since winter.");
            for (String ended : List.of("without a session", "with a session that is none")) {
                context.clearCookies();
                if (ended.startsWith("with a")) {
                    context.addCookies(List.of(new Cookie("q_session", "no.such.session").setUrl(desk.toString())));
                }
                Response answer = page.waitForResponse(desk + "/silences", () -> page.locator("button[value=make]")
                        .click());
                assertThat(answer.status()).as(ended).isEqualTo(401);
                assertThat(page.locator("h1")).hasText("Your login has ended");
                Page other = context.waitForPage(() -> page.locator("main a").click());
                logIn(other, "ada", "reviewer");
                other.waitForURL(desk + "/");
                page.goBack();
                assertThat(page.locator("[name=reason]")).hasValue("Known since winter.");
                if (!page.locator("[name=reason]").isVisible()) {
                    page.locator("#make summary").click();
                }
            }
            page.locator("button[value=make]").click();
            assertThat(page.locator(".row").first()).containsText("Known since winter.");
        }
    }

    @Test
    void who_logs_out_is_asked_again() {
        try (BrowserContext context = visitor()) {
            Page page = context.newPage();
            page.navigate("/");
            logIn(page, "ben", "editor");
            page.waitForURL(desk + "/");
            page.locator("a[href='/logout']").click();
            page.waitForURL("**/help*");
            assertThat(page.locator(".top")).not().containsText("Log out");
            page.navigate("/");
            assertThat(page.url()).startsWith(issuer.issuerUrl(REALM).toString());
        }
    }

    @Test
    void a_token_that_the_desk_did_not_fetch_itself_opens_nothing() {
        String token = issuer.issueToken(REALM, "mallory", "crosstally", Map.of("groups", List.of("admin")))
                .serialize();
        try (BrowserContext context = visitor()) {
            APIResponse answer = context.request()
                    .get(
                            "/",
                            RequestOptions.create()
                                    .setHeader("Authorization", "Bearer " + token)
                                    .setMaxRedirects(0));
            assertThat(answer.status()).isIn(302, 401);
            assertThat(context.request().get("/q/health/ready").status()).isEqualTo(200);
        }
    }

    @Test
    void how_much_the_desk_is_used_is_not_for_everybody() {
        try (BrowserContext context = visitor()) {
            APIResponse answer =
                    context.request().get("/q/metrics", RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).isEqualTo(302);
            Page page = context.newPage();
            page.navigate("/q/metrics");
            logIn(page, "ada", "reader");
            page.waitForURL(desk + "/q/metrics");
            assertThat(page.locator("body")).containsText("http_server_requests");
        }
    }
}
