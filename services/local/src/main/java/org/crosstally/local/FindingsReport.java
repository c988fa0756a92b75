package org.crosstally.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints the most severe discrepancies that the comparison service found. */
final class FindingsReport {

    private static final int LINE = 110;

    private final ApiClient comparison;
    private final Consumer<String> say;

    FindingsReport(ApiClient comparison, Consumer<String> say) {
        this.comparison = comparison;
        this.say = say;
    }

    /** Waits until the comparison service has compared every claim recorded before this call. */
    void awaitCaughtUp() throws IOException, InterruptedException {
        Instant since = Instant.now();
        String lastMessage = null;
        for (long polls = 0; ; polls++) {
            JsonNode status = comparison.get("/v1/status");
            // caughtUp may date from before the last claim was recorded, so the end of the feed has to be seen after
            // that.
            if (status.path("caughtUp").asBoolean()
                    && status.hasNonNull("endSeenAt")
                    && Instant.parse(status.path("endSeenAt").asText()).isAfter(since)) {
                return;
            }
            String error = status.path("trouble").asText("");
            String now = error.isEmpty()
                    ? "Comparing: " + status.path("dirtySeries").asLong() + " series left"
                    : "The comparison service cannot read the claims feed: " + error;
            if (polls % 20 == 4 && !now.equals(lastMessage)) {
                say.accept(now);
                lastMessage = now;
            }
            Thread.sleep(250);
        }
    }

    /** Prints the {@code count} discrepancies of highest severity. */
    void show(int count) throws IOException, InterruptedException {
        JsonNode items = comparison
                .get("/v1/discrepancies?sort=severity&pageSize=" + count)
                .path("items");
        if (items.isEmpty()) {
            say.accept("No discrepancies.");
            return;
        }
        say.accept("The most severe discrepancies:");
        for (JsonNode item : items) {
            JsonNode severity = item.path("severity");
            say.accept("");
            say.accept("  %s, %s (%.2f)"
                    .formatted(
                            item.path("kind").asText(),
                            severity.path("band").asText().toLowerCase(Locale.ROOT),
                            severity.path("score").asDouble()));
            say.accept(wrapped(item.path("explanation").asText()));
        }
        say.accept("");
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = LINE;
        for (String word : text.split("\\s+")) {
            if (column + word.length() >= LINE) {
                lines.append(lines.isEmpty() ? "    " : "\n    ");
                column = 4;
            } else {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
