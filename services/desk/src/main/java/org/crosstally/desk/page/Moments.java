package org.crosstally.desk.page;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Moments as forms send them. */
public final class Moments {

    private Moments() {}

    /**
     * The last moment of a day, or the very instant; {@code null} for an empty field.
     *
     * @throws BadRequestException when it is neither
     */
    public static Instant endOf(String given) {
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
            throw new BadRequestException("'" + given + "' is no date: write 2024-03-05.", e);
        }
    }
}
