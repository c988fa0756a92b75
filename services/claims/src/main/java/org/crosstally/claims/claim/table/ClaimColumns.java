package org.crosstally.claims.claim.table;

import static org.crosstally.claims.claim.table.ColumnType.BOOLEAN;
import static org.crosstally.claims.claim.table.ColumnType.DATE;
import static org.crosstally.claims.claim.table.ColumnType.INT;
import static org.crosstally.claims.claim.table.ColumnType.JSON;
import static org.crosstally.claims.claim.table.ColumnType.NUMERIC;
import static org.crosstally.claims.claim.table.ColumnType.TEXT;
import static org.crosstally.claims.claim.table.ColumnType.TIMESTAMP;
import static org.crosstally.claims.claim.table.ColumnType.UUID;
import static org.crosstally.claims.claim.table.ColumnType.constant;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.ClaimTime;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.claim.table.ClaimRow.Attribution;
import org.crosstally.claims.claim.table.ClaimRow.Canonical;
import org.crosstally.claims.claim.table.ClaimRow.Content;
import org.crosstally.claims.claim.table.ClaimRow.Evidence;
import org.crosstally.claims.claim.table.ClaimRow.Figure;
import org.crosstally.claims.claim.table.ClaimRow.Key;
import org.crosstally.claims.claim.table.ClaimRow.Source;
import org.crosstally.claims.claim.table.ClaimRow.Stamp;
import org.crosstally.claims.claim.table.ClaimRow.Topic;
import org.crosstally.claims.claim.table.ClaimRow.Validity;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.wording.Qualifier;

/**
 * The columns of the table claim. They are declared once, in the order of every statement: insert, COPY and select. Two
 * columns are left out: change_set, which the writer sets, and superseded_at, which a later revision sets.
 */
public final class ClaimColumns {

    private static final List<Column<ClaimRow, ?>> DECLARED = new ArrayList<>();

    private static final Column<ClaimRow, UUID> ID = key("id", UUID, Key::id);
    private static final Column<ClaimRow, String> RECORDER = key("recorder", TEXT, Key::recorder);
    private static final Column<ClaimRow, String> CLIENT_REF = key("client_ref", TEXT, Key::clientRef);

    private static final Column<ClaimRow, Integer> REVISION = stamp("revision", INT, Stamp::revision);
    private static final Column<ClaimRow, Instant> RECORDED_AT = stamp("recorded_at", TIMESTAMP, Stamp::recordedAt);
    private static final Column<ClaimRow, String> RECORDED_BY = stamp("recorded_by", TEXT, Stamp::recordedBy);
    private static final Column<ClaimRow, ClaimState> STATE = stamp("state", constant(ClaimState.class), Stamp::state);
    private static final Column<ClaimRow, String> REASON = stamp("reason", TEXT, Stamp::reason);

    private static final Column<ClaimRow, Integer> ORDINAL = column("ordinal", INT, ClaimRow::ordinal);

    private static final Column<ClaimRow, Method> METHOD =
            column("method", constant(Method.class), row -> source(row).method());
    private static final Column<ClaimRow, String> EXTRACTOR =
            column("extractor", TEXT, row -> source(row).extractor());
    private static final Column<ClaimRow, UUID> HASH =
            column("content_hash", UUID, row -> source(row).hash());

    private static final Column<ClaimRow, UUID> ARTICLE =
            column("article_id", UUID, row -> row.content().evidence().article());
    private static final Column<ClaimRow, String> QUOTE_EXACT = quote("quote_exact", TEXT, Quote::exact);
    private static final Column<ClaimRow, String> QUOTE_PREFIX = quote("quote_prefix", TEXT, Quote::prefix);
    private static final Column<ClaimRow, String> QUOTE_SUFFIX = quote("quote_suffix", TEXT, Quote::suffix);
    private static final Column<ClaimRow, Integer> QUOTE_START = quote("quote_start", INT, Quote::start);
    private static final Column<ClaimRow, Integer> QUOTE_END = quote("quote_end", INT, Quote::end);
    private static final Column<ClaimRow, QuoteCheck> QUOTE_CHECK =
            column("quote_check", constant(QuoteCheck.class), row -> row.content()
                    .evidence()
                    .check());

    private static final Column<ClaimRow, String> CHAIN =
            attribution("attribution", JSON, attribution -> AttributionJson.write(attribution.chain()));
    private static final Column<ClaimRow, AttributionLevel> LEVEL =
            attribution("attribution_level", constant(AttributionLevel.class), Attribution::level);
    private static final Column<ClaimRow, UUID> ORIGIN = attribution("origin_id", UUID, Attribution::origin);

    private static final Column<ClaimRow, String> AMOUNT_TEXT = amount("amount_text", TEXT, Amount::text);
    private static final Column<ClaimRow, BigDecimal> VALUE = amount("value", NUMERIC, Amount::value);
    private static final IntervalColumns ENTAILED = new IntervalColumns("", Amount::entailed);
    private static final IntervalColumns READ = new IntervalColumns("read_", Amount::read);
    private static final Column<ClaimRow, Qualifier> QUALIFIER =
            amount("qualifier", constant(Qualifier.class), Amount::qualifier);
    private static final Column<ClaimRow, Integer> DIGITS =
            amount("significant_digits", INT, Amount::significantDigits);
    private static final Column<ClaimRow, String> UNIT = amount("unit", TEXT, Amount::unit);
    private static final Column<ClaimRow, String> CURRENCY = amount("currency", TEXT, Amount::currency);
    private static final Column<ClaimRow, String> PER = amount("per", TEXT, Amount::per);

    private static final Column<ClaimRow, String> CANONICAL_UNIT = canonical("canonical_unit", TEXT, Canonical::unit);
    private static final Column<ClaimRow, BigDecimal> CANONICAL_LOW =
            canonical("canonical_low", NUMERIC, c -> c.entailed().low());
    private static final Column<ClaimRow, BigDecimal> CANONICAL_HIGH =
            canonical("canonical_high", NUMERIC, c -> c.entailed().high());
    private static final Column<ClaimRow, BigDecimal> CANONICAL_READ_LOW =
            canonical("canonical_read_low", NUMERIC, c -> c.read().low());
    private static final Column<ClaimRow, BigDecimal> CANONICAL_READ_HIGH =
            canonical("canonical_read_high", NUMERIC, c -> c.read().high());

    private static final Column<ClaimRow, UUID> MEASURE = topic("measure_id", UUID, Topic::measure);
    private static final Column<ClaimRow, UUID> SUBJECT = topic("subject_id", UUID, Topic::subject);
    private static final Column<ClaimRow, UUID> COUNTERPARTY = topic("counterparty_id", UUID, Topic::counterparty);
    private static final Column<ClaimRow, String> OBJECT = topic("object", TEXT, Topic::object);
    private static final Column<ClaimRow, UUID> PLACE = topic("place_id", UUID, Topic::place);
    private static final Column<ClaimRow, UUID> EVENT = topic("event_id", UUID, Topic::event);
    private static final Column<ClaimRow, Stage> STAGE = topic("stage", constant(Stage.class), Topic::stage);
    private static final Column<ClaimRow, Modality> MODALITY =
            topic("modality", constant(Modality.class), Topic::modality);

    private static final Column<ClaimRow, TimeKind> TIME_KIND =
            time("time_kind", constant(TimeKind.class), ClaimTime::kind);
    private static final Column<ClaimRow, String> AS_OF = time("as_of", TEXT, ClaimTime::asOf);
    private static final Column<ClaimRow, String> PERIOD_START = time("period_start", TEXT, ClaimTime::start);
    private static final Column<ClaimRow, String> PERIOD_END = time("period_end", TEXT, ClaimTime::end);

    private static final Column<ClaimRow, Boolean> CORRECTION = content("correction", BOOLEAN, Content::correction);
    private static final Column<ClaimRow, String> NOTES = content("notes", TEXT, Content::notes);

    static {
        // Written for searches and never read: both follow from as_of.
        asOf("as_of_earliest", DateSpan::earliest);
        asOf("as_of_latest", DateSpan::latest);
    }

    /** All columns, in order. */
    static final List<Column<ClaimRow, ?>> ALL = List.copyOf(DECLARED);

    private ClaimColumns() {}

    /** The four columns of one of an amount's intervals. */
    private static final class IntervalColumns {

        private final Column<ClaimRow, BigDecimal> low;
        private final Column<ClaimRow, BigDecimal> high;
        private final Column<ClaimRow, Boolean> lowInclusive;
        private final Column<ClaimRow, Boolean> highInclusive;

        IntervalColumns(String prefix, Function<Amount, Interval> interval) {
            low = amount(prefix + "low", NUMERIC, a -> interval.apply(a).low());
            high = amount(prefix + "high", NUMERIC, a -> interval.apply(a).high());
            lowInclusive = amount(
                    prefix + "low_inclusive", BOOLEAN, a -> interval.apply(a).lowInclusive());
            highInclusive = amount(
                    prefix + "high_inclusive", BOOLEAN, a -> interval.apply(a).highInclusive());
        }

        Interval read(Cells cells) throws SQLException {
            return new Interval(cells.get(low), cells.get(high), cells.get(lowInclusive), cells.get(highInclusive));
        }
    }

    /** Returns all names joined by commas, each after {@code prefix} ("" or "c."). */
    public static String names(String prefix) {
        return ALL.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** Returns the names as an alias {@code v} of a VALUES list. */
    static String namesOfValues() {
        return "v (" + names("") + ")";
    }

    /** Returns a parameter marker for each column, with a cast: PostgreSQL cannot infer its type within a SELECT. */
    static String markers() {
        return ALL.stream().map(column -> "?::" + column.type().sql()).collect(Collectors.joining(", "));
    }

    /** Reads a row whose first column is the next one of {@code cells}. */
    public static ClaimRow read(Cells cells) throws SQLException {
        return new ClaimRow(
                new Key(cells.get(ID), cells.get(RECORDER), cells.get(CLIENT_REF)),
                new Stamp(
                        cells.get(REVISION),
                        cells.get(RECORDED_AT),
                        cells.get(RECORDED_BY),
                        cells.get(STATE),
                        cells.get(REASON)),
                cells.get(ORDINAL),
                new Content(
                        new Source(cells.get(METHOD), cells.get(EXTRACTOR), cells.get(HASH)),
                        new Evidence(cells.get(ARTICLE), quote(cells), cells.get(QUOTE_CHECK)),
                        new Attribution(AttributionJson.read(cells.get(CHAIN)), cells.get(LEVEL), cells.get(ORIGIN)),
                        figure(cells),
                        new Topic(
                                cells.get(MEASURE),
                                cells.get(SUBJECT),
                                cells.get(COUNTERPARTY),
                                cells.get(OBJECT),
                                cells.get(PLACE),
                                cells.get(EVENT),
                                cells.get(STAGE),
                                cells.get(MODALITY)),
                        validity(cells),
                        cells.get(CORRECTION),
                        cells.get(NOTES)));
    }

    private static Quote quote(Cells cells) throws SQLException {
        String exact = cells.get(QUOTE_EXACT);
        return exact == null
                ? null
                : new Quote(
                        exact,
                        cells.get(QUOTE_PREFIX),
                        cells.get(QUOTE_SUFFIX),
                        cells.get(QUOTE_START),
                        cells.get(QUOTE_END));
    }

    private static Figure figure(Cells cells) throws SQLException {
        Amount amount = new Amount(
                cells.get(AMOUNT_TEXT),
                cells.get(VALUE),
                ENTAILED.read(cells),
                READ.read(cells),
                cells.get(QUALIFIER),
                cells.get(DIGITS),
                cells.get(UNIT),
                cells.get(CURRENCY),
                cells.get(PER));
        String unit = cells.get(CANONICAL_UNIT);
        return new Figure(
                amount,
                unit == null
                        ? null
                        : new Canonical(
                                unit,
                                like(amount.entailed(), cells.get(CANONICAL_LOW), cells.get(CANONICAL_HIGH)),
                                like(amount.read(), cells.get(CANONICAL_READ_LOW), cells.get(CANONICAL_READ_HIGH))));
    }

    /** A conversion keeps which bounds are included. */
    private static Interval like(Interval printed, BigDecimal low, BigDecimal high) {
        return new Interval(low, high, printed.lowInclusive(), printed.highInclusive());
    }

    private static Validity validity(Cells cells) throws SQLException {
        String asOf = cells.get(AS_OF);
        return new Validity(
                new ClaimTime(cells.get(TIME_KIND), asOf, cells.get(PERIOD_START), cells.get(PERIOD_END)),
                asOf == null ? null : DateSpan.parse(asOf));
    }

    private static Source source(ClaimRow row) {
        return row.content().source();
    }

    private static <V> Column<ClaimRow, V> column(String name, ColumnType<V> type, Function<ClaimRow, V> value) {
        Column<ClaimRow, V> column = new Column<>(DECLARED.size(), name, type, value);
        DECLARED.add(column);
        return column;
    }

    private static <V> Column<ClaimRow, V> key(String name, ColumnType<V> type, Function<Key, V> value) {
        return column(name, type, row -> value.apply(row.key()));
    }

    private static <V> Column<ClaimRow, V> stamp(String name, ColumnType<V> type, Function<Stamp, V> value) {
        return column(name, type, row -> value.apply(row.stamp()));
    }

    private static <V> Column<ClaimRow, V> content(String name, ColumnType<V> type, Function<Content, V> value) {
        return column(name, type, row -> value.apply(row.content()));
    }

    private static <V> Column<ClaimRow, V> quote(String name, ColumnType<V> type, Function<Quote, V> value) {
        return content(name, type, content -> {
            Quote quote = content.evidence().quote();
            return quote == null ? null : value.apply(quote);
        });
    }

    private static <V> Column<ClaimRow, V> attribution(
            String name, ColumnType<V> type, Function<Attribution, V> value) {
        return content(name, type, content -> value.apply(content.attribution()));
    }

    private static <V> Column<ClaimRow, V> amount(String name, ColumnType<V> type, Function<Amount, V> value) {
        return content(name, type, content -> value.apply(content.figure().amount()));
    }

    private static <V> Column<ClaimRow, V> canonical(String name, ColumnType<V> type, Function<Canonical, V> value) {
        return content(name, type, content -> {
            Canonical canonical = content.figure().canonical();
            return canonical == null ? null : value.apply(canonical);
        });
    }

    private static <V> Column<ClaimRow, V> topic(String name, ColumnType<V> type, Function<Topic, V> value) {
        return content(name, type, content -> value.apply(content.topic()));
    }

    private static <V> Column<ClaimRow, V> time(String name, ColumnType<V> type, Function<ClaimTime, V> value) {
        return content(name, type, content -> value.apply(content.validity().time()));
    }

    private static void asOf(String name, Function<DateSpan, LocalDate> day) {
        content(name, DATE, content -> {
            DateSpan span = content.validity().asOf();
            return span == null ? null : day.apply(span);
        });
    }
}
