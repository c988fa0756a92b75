package org.crosstally.desk.webhook;

import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import org.crosstally.comparison.api.webhook.NewWebhook;
import org.crosstally.desk.client.FormIdempotency;

/** What the form of a receiver sends. */
@TemplateData
public class WebhookForm {

    @FormParam("url")
    public String url;

    /** Names of events, in words apart. */
    @FormParam("events")
    public String events;

    @FormParam("description")
    public String description;

    /** So that the form makes one receiver, however often it is sent. */
    @FormParam("key")
    public String key = FormIdempotency.newKey();

    NewWebhook webhook() {
        List<String> names = events == null
                ? List.of()
                : Arrays.stream(events.split("[\\s,]+"))
                        .filter(it -> !it.isEmpty())
                        .toList();
        return new NewWebhook(
                url == null ? null : url.strip(), names.isEmpty() ? null : names, textOrNull(description));
    }
}
