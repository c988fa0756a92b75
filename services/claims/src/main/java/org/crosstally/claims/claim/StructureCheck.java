package org.crosstally.claims.claim;

import static org.crosstally.web.problem.ErrorCode.BAD_DATE;
import static org.crosstally.web.problem.ErrorCode.INVALID_VALUE;
import static org.crosstally.web.problem.ErrorCode.LOW_ABOVE_HIGH;
import static org.crosstally.web.problem.ErrorCode.MISSING_VALUE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.crosstally.api.NewAmount;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewLink;
import org.crosstally.claims.api.claim.Quote;

/**
 * What can be said about a claim without looking anything up: what is missing, too long, or impossible. Written out
 * rather than left to reflection, since a batch runs it on every line; the limits are those the contract documents.
 */
final class StructureCheck {

    /** Most decimal places that a number may have before and after the point: more than any figure needs. */
    private static final int MOST_DIGITS = 60;

    private final Faults faults;

    private StructureCheck(Faults faults) {
        this.faults = faults;
    }

    static void run(NewClaim claim, Faults faults) {
        new StructureCheck(faults).claim(claim);
    }

    private void claim(NewClaim claim) {
        text("/clientRef", claim.clientRef(), 200);
        article(claim.article());
        quote(claim.quote());
        attribution(claim.attribution());
        amount(claim.amount());
        required("/measure", claim.measure(), 300);
        name("/subject", claim.subject());
        name("/counterparty", claim.counterparty());
        text("/object", claim.object(), 300);
        name("/place", claim.place());
        name("/event", claim.event());
        text("/extractor", claim.extractor(), 500);
        text("/notes", claim.notes(), 5000);
        if (claim.state() != null && claim.state() != ClaimState.DRAFT && claim.state() != ClaimState.RECORDED) {
            faults.add(
                    "/state",
                    INVALID_VALUE,
                    "`state` of a new claim must be DRAFT or RECORDED. Other states are reached by steps such as :verify.");
        }
    }

    private void article(ArticleRef article) {
        if (article == null) {
            faults.add("/article", MISSING_VALUE, "`article` is missing. Say where the claim was published.");
            return;
        }
        if (article.id() == null && blank(article.url()) && blank(article.outlet())) {
            faults.add("/article", MISSING_VALUE, "`article` needs one of `id`, `url` or `outlet`.");
        }
        text("/article/url", article.url(), 2000);
        name("/article/outlet", article.outlet());
        text("/article/title", article.title(), 1000);
        if (article.publishedAt() != null && !dateOrInstant(article.publishedAt())) {
            faults.add("/article/publishedAt", BAD_DATE, "`publishedAt` must be an ISO 8601 date or instant.");
        }
    }

    private static boolean dateOrInstant(String text) {
        try {
            int year = text.length() == 10
                    ? LocalDate.parse(text).getYear()
                    : OffsetDateTime.parse(text).getYear();
            return year > 0 && year < 10_000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void quote(Quote quote) {
        if (quote == null) {
            return;
        }
        required("/quote/exact", quote.exact(), 10_000);
        text("/quote/prefix", quote.prefix(), 1000);
        text("/quote/suffix", quote.suffix(), 1000);
        notNegative("/quote/start", quote.start());
        notNegative("/quote/end", quote.end());
        if (quote.start() != null && quote.end() != null && quote.start() > quote.end()) {
            faults.add("/quote/end", INVALID_VALUE, "`end` must not be less than `start`.");
        }
    }

    private void attribution(List<NewLink> links) {
        if (links == null) {
            return;
        }
        if (links.size() > 20) {
            faults.add("/attribution", INVALID_VALUE, "`attribution` may have at most 20 links.");
        }
        for (int i = 0; i < links.size(); i++) {
            NewLink link = links.get(i);
            if (link == null) {
                faults.add("/attribution/" + i, MISSING_VALUE, "A link of `attribution` needs a `party`.");
            } else {
                if (unfit(link.party(), 300) || blank(link.party())) {
                    required("/attribution/" + i + "/party", link.party(), 300);
                }
                if (unfit(link.verb(), 100)) {
                    text("/attribution/" + i + "/verb", link.verb(), 100);
                }
            }
        }
    }

    private void amount(NewAmount amount) {
        if (amount == null) {
            faults.add("/amount", MISSING_VALUE, "`amount` is missing. Send its `text`, or `low` and `high`.");
            return;
        }
        text("/amount/text", amount.text(), 500);
        text("/amount/unit", amount.unit(), 100);
        text("/amount/currency", amount.currency(), 3);
        text("/amount/per", amount.per(), 100);
        number("/amount/value", amount.value());
        number("/amount/low", amount.low());
        number("/amount/high", amount.high());
        Integer digits = amount.significantDigits();
        if (digits != null && (digits < 0 || digits > MOST_DIGITS)) {
            faults.add(
                    "/amount/significantDigits",
                    INVALID_VALUE,
                    "`significantDigits` must be from 0 to " + MOST_DIGITS + ".");
        }
        if (blank(amount.text()) && amount.value() == null && amount.low() == null && amount.high() == null) {
            faults.add(
                    "/amount", MISSING_VALUE, "`amount` needs `text`, or at least one of `value`, `low` and `high`.");
        }
        if (amount.low() != null && amount.high() != null && amount.low().compareTo(amount.high()) > 0) {
            faults.add(
                    "/amount/low",
                    LOW_ABOVE_HIGH,
                    "`low` " + brief(amount.low()) + " is above `high` " + brief(amount.high()) + ".");
        }
    }

    /** Whether an amount has all that reading it needs; what it lacks is noted already. */
    static boolean readable(NewAmount amount) {
        boolean something =
                !blank(amount.text()) || amount.value() != null || amount.low() != null || amount.high() != null;
        boolean ordered = amount.low() == null
                || amount.high() == null
                || !fits(amount.low())
                || !fits(amount.high())
                || amount.low().compareTo(amount.high()) <= 0;
        boolean shortEnough = amount.text() == null || amount.text().length() <= 500;
        return something && ordered && shortEnough && fits(amount.value()) && fits(amount.low()) && fits(amount.high());
    }

    private void number(String pointer, BigDecimal number) {
        if (number != null && !fits(number)) {
            faults.add(
                    pointer,
                    INVALID_VALUE,
                    "The number may have at most " + MOST_DIGITS + " digits on each side of the decimal point.");
        }
    }

    /** Whether {@code number} can be written out: 1E+999999999 is short in a request and a gigabyte in the table. */
    static boolean fits(BigDecimal number) {
        return number == null
                || (number.scale() <= MOST_DIGITS
                        && (long) number.precision() - number.scale() <= MOST_DIGITS
                        && number.scale() >= -MOST_DIGITS);
    }

    private static String brief(BigDecimal number) {
        return fits(number) ? number.toPlainString() : number.toString();
    }

    private void notNegative(String pointer, Integer value) {
        if (value != null && value < 0) {
            faults.add(pointer, INVALID_VALUE, "The offset must not be negative.");
        }
    }

    private void name(String pointer, String value) {
        if (value != null) {
            required(pointer, value, 300);
        }
    }

    private void required(String pointer, String value, int most) {
        if (blank(value)) {
            faults.add(pointer, MISSING_VALUE, "The value is missing or blank.");
        } else {
            text(pointer, value, most);
        }
    }

    private void text(String pointer, String value, int most) {
        if (value == null) {
            return;
        }
        if (value.length() > most) {
            faults.add(pointer, INVALID_VALUE, "The text may have at most " + most + " characters.");
        }
    }

    private static boolean unfit(String value, int most) {
        return value != null && value.length() > most;
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
