package org.crosstally.claims.extract;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/**
 * A text to read.
 *
 * @param publishedAt ISO 8601 date or instant; {@code null} when unknown
 * @param language BCP 47 tag; {@code null} to have it guessed
 * @param outlet name of who publishes it; may be {@code null}
 */
public record Source(String text, String publishedAt, String language, String outlet) {

    /**
     * Refuses what cannot be read, with every fault.
     *
     * @param dateField JSON pointer of the date in the request
     * @param longest code points the text may have
     */
    public void check(String dateField, int longest) {
        List<FieldError> errors = new ArrayList<>();
        if (text == null || text.isBlank()) {
            errors.add(new FieldError("/text", ErrorCode.MISSING_VALUE, "`text` is missing or blank."));
        } else if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(
                    "/text",
                    ErrorCode.TOO_LARGE,
                    "`text` may have at most " + longest + " characters. Split it, or import it as a table."));
        }
        if (language != null && !isTag(language)) {
            errors.add(new FieldError(
                    "/language",
                    ErrorCode.INVALID_VALUE,
                    "`language` must be a BCP 47 tag such as en or pt-BR. Leave it out to have it detected."));
        }
        if (publishedAt != null && !isDate()) {
            errors.add(new FieldError(
                    dateField,
                    ErrorCode.BAD_DATE,
                    "The date of publication must have the form 2024-03-05, 2024-03 or 2024-03-05T12:00:00Z."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
    }

    /** The day of publication, or the month or year where no more is known; {@code null} when nothing is. */
    DateSpan published() {
        if (publishedAt == null) {
            return null;
        }
        return publishedAt.contains("T")
                ? DateSpan.day(OffsetDateTime.parse(publishedAt).toLocalDate())
                : DateSpan.parse(publishedAt);
    }

    private boolean isDate() {
        try {
            int year = published().earliest().getYear();
            return year > 0 && year < 10_000;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTag(String tag) {
        return !Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().isEmpty();
    }
}
