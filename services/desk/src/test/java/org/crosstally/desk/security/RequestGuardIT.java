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

    private final Deployment house = Deployment.open();

    @Test
    void every_answer_tells_the_browser_to_run_nothing_foreign() throws Exception {
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
        "X-Nothing, told, 403",
    })
    void a_form_from_elsewhere_is_refused(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(house.desk().resolve("/anything"))
                .header(header, value)
                .POST(BodyPublishers.ofString("a=b")));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("not sent from a page of the desk");
    }

    @Test
    void a_form_of_the_desk_gets_through() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(house.desk().resolve("/nowhere"))
                .header("Origin", house.desk().toString())
                .POST(BodyPublishers.ofString("a=b")));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_token_or_with_a_bad_one_the_page_says_what_to_do() throws Exception {
        HttpResponse<String> answer = get("/", "Bearer no.such.token");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("The access token is missing or not valid").contains("What to do");
    }

    @Test
    void a_record_that_is_not_there_is_told_in_words_without_a_class_name() throws Exception {
        HttpResponse<String> answer = get("/discrepancies/" + UUID.randomUUID(), Tokens.bearer("rita", "reader"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("The record does not exist")
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
        assertThat(answer.body()).contains("both have to be named");
    }

    @Test
    void a_reason_to_dismiss_that_is_none_is_refused() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(house.desk().resolve("/bulk"))
                .header("Authorization", Tokens.bearer("ada", "editor"))
                .header("Origin", house.desk().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "do=run&action=dismiss&dismissal=BORED&ids=0190c7a4-0000-7000-8000-000000000000")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BORED");
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(house.desk().resolve(path)).header("Authorization", authorization));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
