package org.crosstally.desk.webhook;

import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import org.crosstally.comparison.api.webhook.NewWebhook;
import org.crosstally.desk.client.FormIdempotency;

/** The form of a new webhook. */
@TemplateData
public class WebhookForm {

    @FormParam("url")
    public String url;

    /** Names of events, separated by spaces or commas. */
    @FormParam("events")
    public String events;

    @FormParam("description")
    public String description;

    /** See {@link FormIdempotency}. */
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
