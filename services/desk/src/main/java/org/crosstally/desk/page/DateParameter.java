package org.crosstally.desk.page;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads the dates that forms send. */
public final class DateParameter {

    private DateParameter() {}

    /**
     * Reads a day as its last millisecond in UTC, or an instant as it is; {@code null} for an empty field.
     *
     * @throws BadRequestException when the text is neither a day nor an instant
     */
    public static Instant endOfDay(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return given.indexOf('T') > 0
                    ? Instant.parse(given)
                    : LocalDate.parse(given)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1);
        } catch (DateTimeException e) {
            throw new BadRequestException(
                    "'" + given + "' is not a date. Write it as YYYY-MM-DD, for example 2024-03-05.", e);
        }
    }
}
