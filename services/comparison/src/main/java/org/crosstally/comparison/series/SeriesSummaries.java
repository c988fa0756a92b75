package org.crosstally.comparison.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.comparison.api.claim.Slice;
import org.crosstally.comparison.api.series.SeriesSummary;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.jdbc.Session;

/** Stores a summary of each series for lists. The timeline is computed when it is read: that costs less than storing it. */
@ApplicationScoped
public class SeriesSummaries {

    /** Columns that {@link #summary} reads, of table series s. */
    public static final String COLUMNS = """
            s.id, s.measure_id, s.subject_id, s.counterparty_id, s.object, s.place_id, s.stage, s.modality, s.time_kind,
            s.dimension, s.currency, s.price_base, s.per, s.event_id, s.members, s.independent_origins, s.latest,
            s.analysed_at,
            (select count(*) from discrepancy_series ds join discrepancy d on d.id = ds.discrepancy_id
             where ds.series_id = s.id and d.closed_at is null and d.state <> 'DISMISSED' and not d.information) as discrepancies
            """;

    private final ObjectMapper json;

    SeriesSummaries(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The summary of a series after an analysis. */
    public record State(UUID id, int members, int independentOrigins, Slice latest, boolean neighboursLeftOut) {}

    /**
     * Stores {@code states}; the caller holds the locks.
     *
     * @param rest pause of a series of up to 500 claims; that of a larger one is longer in proportion, as its analysis is:
     *     a series of 100,000 that grows steadily is analysed every ten seconds, and no other series waits for it
     * @return when each was stored
     */
    public Map<UUID, Instant> write(Session session, List<State> states, Duration rest) {
        Map<UUID, Instant> written = new HashMap<>();
        session.list(
                """
                update series s set members = n.members, live = n.members > 0, independent_origins = n.origins,
                  latest = n.latest::json, neighbours_left_out = n.left_out, analysed_at = clock_timestamp(),
                  rest_until = clock_timestamp() + make_interval(secs => ? * greatest(1, least(n.members, 500000) / 500.0))
                from unnest(?, ?, ?, ?, ?) as n (id, members, origins, latest, left_out) where s.id = n.id
                returning s.id, s.analysed_at
                """,
                row -> written.put(Session.uuid(row, "id"), Session.instant(row, "analysed_at")),
                rest.toMillis() / 1000.0,
                Session.uuids(states.stream().map(State::id).toList()),
                states.stream().map(State::members).toArray(Integer[]::new),
                states.stream().map(State::independentOrigins).toArray(Integer[]::new),
                states.stream().map(this::latest).toArray(String[]::new),
                states.stream().map(State::neighboursLeftOut).toArray(Boolean[]::new));
        return written;
    }

    /** One row of {@link #COLUMNS}. */
    public SeriesSummary summary(ResultSet row, Registers registers) throws SQLException {
        return new SeriesSummary(
                Session.uuid(row, "id"),
                ApiMapper.key(SeriesStore.key(row), registers),
                row.getInt("members"),
                row.getInt("independent_origins"),
                slice(row.getString("latest")),
                row.getInt("discrepancies"),
                Session.instant(row, "analysed_at"));
    }

    private String latest(State state) {
        try {
            return state.latest() == null ? null : json.writeValueAsString(state.latest());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a slice cannot be written", e);
        }
    }

    private Slice slice(String text) {
        try {
            return text == null ? null : json.readValue(text, Slice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a slice on record cannot be read", e);
        }
    }
}
