package org.crosstally.claims.claim;

import static org.crosstally.claims.claim.ClaimColumns.Type.BOOLEAN;
import static org.crosstally.claims.claim.ClaimColumns.Type.DATE;
import static org.crosstally.claims.claim.ClaimColumns.Type.INT;
import static org.crosstally.claims.claim.ClaimColumns.Type.JSON;
import static org.crosstally.claims.claim.ClaimColumns.Type.NUMERIC;
import static org.crosstally.claims.claim.ClaimColumns.Type.TEXT;
import static org.crosstally.claims.claim.ClaimColumns.Type.TIMESTAMP;
import static org.crosstally.claims.claim.ClaimColumns.Type.UUID;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.claims.claim.ClaimRow.Canonical;
import org.crosstally.claims.claim.ClaimRow.Content;
import org.crosstally.claims.claim.ClaimRow.Stamp;
import org.crosstally.claims.claim.ClaimRow.StoredLink;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.interval.Interval;

/**
 * The columns of the table claim, in one order for every statement: single inserts, COPY and reading. Not among them are
 * change_set, which belongs to the transaction, and superseded_at, which a later revision sets.
 */
final class ClaimColumns {

    /** How a value goes to the database. */
    enum Type {
        TEXT("text"),
        UUID("uuid"),
        INT("int"),
        BOOLEAN("boolean"),
        NUMERIC("numeric"),
        TIMESTAMP("timestamptz"),
        DATE("date"),
        JSON("jsonb");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    /** A column and where its value stands in a row. */
    record Column(String name, Type type, Function<ClaimRow, Object> value) {}

    static final List<Column> ALL = List.of(
            stamp("id", UUID, Stamp::id),
            stamp("revision", INT, Stamp::revision),
            stamp("recorded_at", TIMESTAMP, Stamp::recordedAt),
            stamp("recorded_by", TEXT, Stamp::recordedBy),
            stamp("recorder", TEXT, Stamp::recorder),
            stamp("ordinal", INT, Stamp::ordinal),
            stamp("state", TEXT, Stamp::state),
            stamp("reason", TEXT, Stamp::reason),
            content("method", TEXT, Content::method),
            content("extractor", TEXT, Content::extractor),
            content("client_ref", TEXT, Content::clientRef),
            content("content_hash", UUID, Content::hash),
            content("article_id", UUID, Content::article),
            content(
                    "quote_exact",
                    TEXT,
                    c -> c.quote() == null ? null : c.quote().exact()),
            content(
                    "quote_prefix",
                    TEXT,
                    c -> c.quote() == null ? null : c.quote().prefix()),
            content(
                    "quote_suffix",
                    TEXT,
                    c -> c.quote() == null ? null : c.quote().suffix()),
            content(
                    "quote_start",
                    INT,
                    c -> c.quote() == null ? null : c.quote().start()),
            content("quote_end", INT, c -> c.quote() == null ? null : c.quote().end()),
            content("quote_check", TEXT, Content::quoteCheck),
            content("attribution", JSON, c -> json(c.attribution())),
            content("attribution_level", TEXT, Content::level),
            content("origin_id", UUID, Content::origin),
            amount("amount_text", TEXT, Amount::text),
            amount("value", NUMERIC, Amount::value),
            amount("low", NUMERIC, a -> a.entailed().low()),
            amount("high", NUMERIC, a -> a.entailed().high()),
            amount("low_inclusive", BOOLEAN, a -> a.entailed().lowInclusive()),
            amount("high_inclusive", BOOLEAN, a -> a.entailed().highInclusive()),
            amount("read_low", NUMERIC, a -> a.read().low()),
            amount("read_high", NUMERIC, a -> a.read().high()),
            amount("read_low_inclusive", BOOLEAN, a -> a.read().lowInclusive()),
            amount("read_high_inclusive", BOOLEAN, a -> a.read().highInclusive()),
            amount("qualifier", TEXT, Amount::qualifier),
            amount("significant_digits", INT, Amount::significantDigits),
            amount("unit", TEXT, Amount::unit),
            amount("currency", TEXT, Amount::currency),
            amount("per", TEXT, Amount::per),
            content(
                    "canonical_unit",
                    TEXT,
                    c -> c.canonical() == null ? null : c.canonical().unit()),
            canonical("canonical_low", Canonical::entailed, Interval::low),
            canonical("canonical_high", Canonical::entailed, Interval::high),
            canonical("canonical_read_low", Canonical::read, Interval::low),
            canonical("canonical_read_high", Canonical::read, Interval::high),
            content("measure_id", UUID, Content::measure),
            content("subject_id", UUID, Content::subject),
            content("counterparty_id", UUID, Content::counterparty),
            content("object", TEXT, Content::object),
            content("place_id", UUID, Content::place),
            content("stage", TEXT, Content::stage),
            content("modality", TEXT, Content::modality),
            content("time_kind", TEXT, c -> c.time().kind()),
            content("as_of", TEXT, c -> c.time().asOf()),
            content(
                    "as_of_earliest",
                    DATE,
                    c -> c.asOf() == null ? null : c.asOf().earliest()),
            content(
                    "as_of_latest",
                    DATE,
                    c -> c.asOf() == null ? null : c.asOf().latest()),
            content("period_start", TEXT, c -> c.time().start()),
            content("period_end", TEXT, c -> c.time().end()),
            content("correction", BOOLEAN, Content::correction),
            content("notes", TEXT, Content::notes));

    private ClaimColumns() {}

    /** All names joined by commas, each with {@code prefix} before it ("" or "c."). */
    static String names(String prefix) {
        return ALL.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** All names as columns of a row set of values. */
    static String namesOfValues() {
        return "v (" + names("") + ")";
    }

    /** A parameter marker for each column, with its type: in a SELECT PostgreSQL cannot infer it. */
    static String markers() {
        return ALL.stream().map(column -> "?::" + column.type().sql).collect(Collectors.joining(", "));
    }

    private static Column stamp(String name, Type type, Function<Stamp, Object> value) {
        return new Column(name, type, row -> value.apply(row.stamp()));
    }

    private static Column content(String name, Type type, Function<Content, Object> value) {
        return new Column(name, type, row -> value.apply(row.content()));
    }

    private static Column amount(String name, Type type, Function<Amount, Object> value) {
        return content(name, type, content -> value.apply(content.amount()));
    }

    private static Column canonical(
            String name, Function<Canonical, Interval> interval, Function<Interval, Object> bound) {
        return content(name, NUMERIC, c -> c.canonical() == null ? null : bound.apply(interval.apply(c.canonical())));
    }

    /** Written by hand: the chain of a claim is short and its words mostly plain, and a batch writes many. */
    private static String json(List<StoredLink> links) {
        if (links.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder(120 * links.size());
        for (StoredLink link : links) {
            json.append(json.isEmpty() ? "[{\"party\":\"" : ",{\"party\":\"").append(link.party());
            if (link.verb() != null) {
                json.append("\",\"verb\":\"");
                JsonStringEncoder.getInstance().quoteAsString(link.verb(), json);
            }
            json.append("\",\"voice\":\"").append(link.voice()).append("\"}");
        }
        return json.append(']').toString();
    }
}
