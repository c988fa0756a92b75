package org.crosstally.desk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.crosstally.api.Bounds;

/**
 * Formats numbers and dates in the first language that the browser accepts (British English when it names none). Amounts
 * keep every digit. Instants are shown in UTC, with the zone.
 */
@Named("format")
@RequestScoped
public class LocaleFormat {

    private static final String DASH = "–";

    private final Locale locale;

    @Inject
    LocaleFormat(HttpHeaders headers) {
        this(first(headers));
    }

    LocaleFormat(Locale locale) {
        this.locale = locale;
    }

    private static Locale first(HttpHeaders headers) {
        Locale first = headers.getAcceptableLanguages().get(0);
        return first.getLanguage().isEmpty() || first.getLanguage().equals("*") ? Locale.UK : first;
    }

    /** "1,234.5" with every digit; a dash for nothing. */
    public String number(Number number) {
        if (number == null) {
            return DASH;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(
                number instanceof BigDecimal exact
                        ? Math.max(0, exact.stripTrailingZeros().scale())
                        : 0);
        return format.format(number);
    }

    /** A score or factor with two decimals: "0.83". */
    public String score(Number score) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(score);
    }

    /** A limit or ratio with at most four decimals: "0.405", "12". */
    public String limit(Number limit) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(limit);
    }

    /** A fraction as a percentage in the locale's form: "12%". */
    public String percent(BigDecimal fraction) {
        if (fraction == null) {
            return DASH;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(fraction);
    }

    /** "125,000 to 130,000", "more than 125,000", "90,000 or more", "5". */
    public String bounds(Bounds bounds) {
        if (bounds == null || (bounds.low() == null && bounds.high() == null)) {
            return "any number";
        }
        if (bounds.high() == null) {
            return bounds.lowInclusive() ? number(bounds.low()) + " or more" : "more than " + number(bounds.low());
        }
        if (bounds.low() == null) {
            return bounds.highInclusive() ? number(bounds.high()) + " or less" : "less than " + number(bounds.high());
        }
        if (bounds.low().compareTo(bounds.high()) == 0) {
            return number(bounds.low());
        }
        return number(bounds.low()) + " to " + number(bounds.high());
    }

    /** "5 Mar 2024"; a dash for nothing. */
    public String day(LocalDate day) {
        return day == null
                ? DASH
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    /** A date in its own precision: a day, a month, "2023-Q4", a year, a range of days, an instant. */
    public String date(String date) {
        if (date == null || date.isBlank()) {
            return DASH;
        }
        try {
            if (date.indexOf('/') > 0) {
                return date(date.substring(0, date.indexOf('/'))) + " to "
                        + date(date.substring(date.indexOf('/') + 1));
            }
            if (date.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
                return moment(Instant.parse(date));
            }
            if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return day(LocalDate.parse(date));
            }
            if (date.matches("\\d{4}-\\d{2}")) {
                return DateTimeFormatter.ofPattern("LLLL y", locale).format(YearMonth.parse(date));
            }
        } catch (DateTimeException e) {
            return date;
        }
        return date;
    }

    /** "5 Mar 2024, 10:00 UTC"; a dash for nothing. */
    public String moment(Instant moment) {
        if (moment == null) {
            return DASH;
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** How long ago: "3 days", "under a minute". */
    public String age(Instant moment) {
        if (moment == null) {
            return DASH;
        }
        Duration age = Duration.between(moment, Instant.now());
        if (age.toDays() > 0) {
            return count(age.toDays(), "day");
        }
        if (age.toHours() > 0) {
            return count(age.toHours(), "hour");
        }
        return age.toMinutes() > 0 ? count(age.toMinutes(), "minute") : "under a minute";
    }

    /** "1 origin", "3 origins", "2 discrepancies". */
    public String count(Number number, String noun) {
        String plural = noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number(number) + " " + (number.longValue() == 1 ? noun : plural);
    }

    /** The label of an API constant, such as "In production"; see {@link Labels#of}. */
    public String words(Object constant) {
        return Labels.of(constant);
    }

    /** The label of the form field that a JSON pointer names; see {@link Labels#field}. */
    public String field(String pointer) {
        return Labels.field(pointer);
    }
}
