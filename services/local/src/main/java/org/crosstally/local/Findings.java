package org.crosstally.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** What the comparison service found, in words. */
final class Findings {

    private static final int LINE = 110;

    private final Api comparison;
    private final Consumer<String> say;

    Findings(Api comparison, Consumer<String> say) {
        this.comparison = comparison;
        this.say = say;
    }

    /** Waits until everything recorded before this call has been compared. */
    void awaitCaughtUp() throws IOException, InterruptedException {
        Instant since = Instant.now();
        String printed = null;
        for (long looks = 0; ; looks++) {
            JsonNode status = comparison.get("/v1/status");
            // It may have been caught up before the last claim was recorded: the end must have been seen after that.
            if (status.path("caughtUp").asBoolean()
                    && status.hasNonNull("endSeenAt")
                    && Instant.parse(status.path("endSeenAt").asText()).isAfter(since)) {
                return;
            }
            String trouble = status.path("trouble").asText("");
            String now = trouble.isEmpty()
                    ? "comparing: " + status.path("dirtySeries").asLong() + " series wait"
                    : "the comparison service cannot read the claims: " + trouble;
            if (looks % 20 == 4 && !now.equals(printed)) {
                say.accept(now);
                printed = now;
            }
            Thread.sleep(250);
        }
    }

    /** Shows the gravest discrepancies, {@code count} at most. */
    void show(int count) throws IOException, InterruptedException {
        JsonNode items = comparison
                .get("/v1/discrepancies?sort=severity&pageSize=" + count)
                .path("items");
        if (items.isEmpty()) {
            say.accept("No discrepancies.");
            return;
        }
        say.accept("The gravest discrepancies:");
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
