package org.crosstally.claims.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.ClaimTime;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.claim.ClaimRow.Canonical;
import org.crosstally.claims.claim.ClaimRow.Content;
import org.crosstally.claims.claim.ClaimRow.Stamp;
import org.crosstally.claims.claim.ClaimRow.StoredLink;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.wording.Qualifier;

/** Reads rows from cells in the order of {@link ClaimColumns#ALL}. */
final class RowReader {

    private static final ObjectReader LINKS = new ObjectMapper().readerFor(StoredLink[].class);

    private RowReader() {}

    static ClaimRow read(Cells cells) throws SQLException {
        Stamp stamp = stamp(cells);
        Method method = cells.constant(Method.class);
        String extractor = cells.text();
        String clientRef = cells.text();
        UUID hash = cells.uuid();
        UUID article = cells.uuid();
        Quote quote = quote(cells);
        QuoteCheck check = cells.constant(QuoteCheck.class);
        List<StoredLink> attribution = links(cells.text());
        AttributionLevel level = cells.constant(AttributionLevel.class);
        UUID origin = cells.uuid();
        Amount amount = amount(cells);
        Canonical canonical = canonical(cells, amount);
        UUID measure = cells.uuid();
        UUID subject = cells.uuid();
        UUID counterparty = cells.uuid();
        String object = cells.text();
        UUID place = cells.uuid();
        Stage stage = cells.constant(Stage.class);
        Modality modality = cells.constant(Modality.class);
        TimeKind kind = cells.constant(TimeKind.class);
        String asOf = cells.text();
        cells.skip(2); // as_of_earliest and as_of_latest follow from as_of
        ClaimTime time = new ClaimTime(kind, asOf, cells.text(), cells.text());
        DateSpan span = asOf == null ? null : DateSpan.parse(asOf);
        boolean correction = cells.truth();
        Content content = new Content(
                method,
                extractor,
                clientRef,
                hash,
                article,
                quote,
                check,
                attribution,
                level,
                origin,
                amount,
                canonical,
                measure,
                subject,
                counterparty,
                object,
                place,
                stage,
                modality,
                time,
                span,
                correction,
                cells.text());
        return new ClaimRow(stamp, content);
    }

    private static Stamp stamp(Cells cells) throws SQLException {
        UUID id = cells.uuid();
        int revision = cells.integer();
        Instant recordedAt = cells.instant();
        return new Stamp(
                id,
                revision,
                recordedAt,
                cells.text(),
                cells.text(),
                cells.integer(),
                cells.constant(ClaimState.class),
                cells.text());
    }

    private static Quote quote(Cells cells) throws SQLException {
        Quote quote = new Quote(cells.text(), cells.text(), cells.text(), cells.integer(), cells.integer());
        return quote.exact() == null ? null : quote;
    }

    private static Amount amount(Cells cells) throws SQLException {
        String text = cells.text();
        BigDecimal value = cells.number();
        Interval entailed = interval(cells);
        Interval read = interval(cells);
        return new Amount(
                text,
                value,
                entailed,
                read,
                cells.constant(Qualifier.class),
                cells.integer(),
                cells.text(),
                cells.text(),
                cells.text());
    }

    private static Interval interval(Cells cells) throws SQLException {
        return new Interval(cells.number(), cells.number(), cells.truth(), cells.truth());
    }

    private static Canonical canonical(Cells cells, Amount amount) throws SQLException {
        String unit = cells.text();
        Interval entailed = like(amount.entailed(), cells.number(), cells.number());
        Interval read = like(amount.read(), cells.number(), cells.number());
        return unit == null ? null : new Canonical(unit, entailed, read);
    }

    /** A conversion keeps which bounds are included. */
    private static Interval like(Interval printed, BigDecimal low, BigDecimal high) {
        return new Interval(low, high, printed.lowInclusive(), printed.highInclusive());
    }

    private static List<StoredLink> links(String json) throws SQLException {
        if (json == null) {
            return List.of();
        }
        try {
            StoredLink[] links = LINKS.readValue(json);
            return List.of(links);
        } catch (JsonProcessingException e) {
            throw new SQLException("column attribution", e);
        }
    }
}
