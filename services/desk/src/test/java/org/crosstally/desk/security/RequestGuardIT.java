package org.crosstally.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.crosstally.desk.deployment.Deployment;
import org.crosstally.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardIT {

    private final Deployment deployment = Deployment.open();

    @Test
    void every_response_forbids_scripts_of_other_sites() throws Exception {
        for (String path : new String[] {"/", "/nowhere", "/desk.css"}) {
            HttpResponse<String> answer = get(path, Tokens.bearer("rita", "reader"));
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(it -> assertThat(it)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Origin, https://evil.example, 403",
        "X-Other, value, 403",
    })
    void a_form_from_elsewhere_is_refused(String header, String value, int status) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(deployment.desk().resolve("/anything"))
                        .header(header, value)
                        .POST(BodyPublishers.ofString("a=b")));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("not sent from a page of the desk");
    }

    @Test
    void a_form_of_the_desk_gets_through() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(deployment.desk().resolve("/nowhere"))
                        .header("Origin", deployment.desk().toString())
                        .POST(BodyPublishers.ofString("a=b")));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void with_an_invalid_token_the_page_says_what_to_do() throws Exception {
        HttpResponse<String> answer = get("/", "Bearer no.such.token");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Status 401").contains("What to do");
    }

    @Test
    void a_missing_record_gives_an_error_page_without_class_names() throws Exception {
        HttpResponse<String> answer = get("/discrepancies/" + UUID.randomUUID(), Tokens.bearer("rita", "reader"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Status 404")
                .contains("Back to the queue")
                .doesNotContain("Exception")
                .doesNotContain("org.crosstally");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/corrections/new",
                "/corrections/new?claim=0190c7a4-0000-7000-8000-000000000000",
                "/corrections/new?discrepancy=0190c7a4-0000-7000-8000-000000000000"
            })
    void a_page_that_lacks_what_it_is_about_says_so(String path) throws Exception {
        HttpResponse<String> answer = get(path, Tokens.bearer("ada", "editor"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("discrepancy and claim are required");
    }

    @Test
    void an_unknown_reason_to_dismiss_is_refused() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(deployment.desk().resolve("/bulk"))
                        .header("Authorization", Tokens.bearer("ada", "editor"))
                        .header("Origin", deployment.desk().toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "do=run&action=dismiss&dismissal=BORED&ids=0190c7a4-0000-7000-8000-000000000000")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BORED");
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(deployment.desk().resolve(path)).header("Authorization", authorization));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
