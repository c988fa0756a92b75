package org.crosstally.comparison.discrepancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.discrepancy.DiscrepancyChanges.Close;
import org.crosstally.comparison.discrepancy.DiscrepancyChanges.StepRow;
import org.crosstally.comparison.discrepancy.DiscrepancyChanges.Write;
import org.crosstally.comparison.silence.Silencing;
import org.crosstally.comparison.workflow.Progress;
import org.crosstally.comparison.workflow.ReviewState;
import org.crosstally.jdbc.Session;

/** Reads and writes discrepancies, many at once. */
@ApplicationScoped
class DiscrepancyStore {

    private final ObjectMapper json;
    private final EventLog events;
    private final Silencing silencing;

    DiscrepancyStore(ObjectMapper json, EventLog events, Silencing silencing) {
        this.events = events;
        this.silencing = silencing;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** These, locked. */
    List<DiscrepancyRow> locked(Session session, Collection<UUID> ids) {
        return session.list("""
                select d.id, d.revision, d.state, d.review, d.closed_at, d.fingerprint, d.importance, d.body,
                  (select array_agg(all_of.series_id) from discrepancy_series all_of where all_of.discrepancy_id = d.id)
                    as series
                from discrepancy d
                where d.id = any(?)
                order by d.id for update
                """, this::row, (Object) Session.uuids(ids));
    }

    private DiscrepancyRow row(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new DiscrepancyRow(
                Session.uuid(row, "id"),
                row.getInt("revision"),
                progress(row),
                row.getObject("closed_at") == null,
                row.getString("fingerprint"),
                row.getDouble("importance"),
                new HashSet<>(Arrays.asList((UUID[]) row.getArray("series").getArray())),
                body,
                finding(body));
    }

    void write(Session session, DiscrepancyChanges changes) {
        // Closing comes first: a fingerprint is shown once at any moment.
        if (!changes.closed().isEmpty()) {
            close(session, changes);
        }
        if (!changes.changed().isEmpty()) {
            update(session, changes);
        }
        if (!changes.opened().isEmpty()) {
            insert(session, changes);
        }
        replaceTags(session, changes);
        silencing.apply(
                session,
                Stream.concat(changes.opened().stream(), changes.changed().stream())
                        .map(Write::id)
                        .toList());
        if (!changes.steps().isEmpty()) {
            addSteps(session, changes);
        }
        events.writeAll(session, changes.events());
    }

    private void close(Session session, DiscrepancyChanges changes) {
        List<Close> all = changes.closed();
        session.update(
                """
                update discrepancy d set closed_at = ?, last_changed = ?, last_step = null, last_step_by = null,
                  revision = n.revision, state = n.state, review = n.review::jsonb, wake_at = n.wake_at,
                  state_since = case when d.state = n.state then d.state_since else ? end
                from unnest(?, ?, ?, ?, ?) as n (id, revision, state, review, wake_at)
                where d.id = n.id
                """,
                changes.at(),
                changes.at(),
                changes.at(),
                Session.uuids(all.stream().map(Close::id).toList()),
                all.stream().map(Close::revision).toArray(Integer[]::new),
                all.stream().map(each -> each.progress().state().name()).toArray(String[]::new),
                all.stream().map(each -> review(each.progress())).toArray(String[]::new),
                all.stream().map(each -> each.progress().review().wakeAt()).toArray(Instant[]::new));
    }

    private void update(Session session, DiscrepancyChanges changes) {
        List<Write> all = changes.changed();
        session.update(
                """
                update discrepancy d set closed_at = null, fingerprint = n.fingerprint,
                  severity = n.severity, band = n.band, first_day = n.first_day, last_day = n.last_day, body = n.body::json,
                  importance = n.importance, priority = %s,
                  revision = n.revision, state = n.state, review = n.review::jsonb, wake_at = n.wake_at,
                  state_since = case when d.state = n.state then d.state_since else ? end,
                  last_changed = case when n.news then ? else d.last_changed end,
                  last_step = case when n.news then null else d.last_step end,
                  last_step_by = case when n.news then null else d.last_step_by end
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (id, revision, state, review, wake_at, importance,
                  fingerprint, severity, band, first_day, last_day, body, news)
                where d.id = n.id
                """.formatted(Priority.sql("n.severity * n.importance", "d.first_seen")),
                changes.at(),
                changes.at(),
                Session.uuids(all.stream().map(Write::id).toList()),
                all.stream().map(Write::revision).toArray(Integer[]::new),
                texts(all, each -> each.progress().state().name()),
                texts(all, each -> review(each.progress())),
                all.stream().map(each -> each.progress().review().wakeAt()).toArray(Instant[]::new),
                all.stream().map(each -> each.found().importance()).toArray(Double[]::new),
                texts(all, each -> each.finding().fingerprint()),
                all.stream().map(each -> each.finding().severity().score()).toArray(Double[]::new),
                texts(all, each -> each.finding().severity().band().name()),
                all.stream().map(each -> each.finding().firstDay()).toArray(LocalDate[]::new),
                all.stream().map(each -> each.finding().lastDay()).toArray(LocalDate[]::new),
                texts(all, each -> body(each.finding())),
                all.stream().map(Write::news).toArray(Boolean[]::new));
    }

    private void insert(Session session, DiscrepancyChanges changes) {
        List<Write> all = changes.opened();
        session.update(
                """
                insert into discrepancy (id, kind, state, fingerprint, information, severity, band, first_day, last_day,
                  importance, body, first_seen, last_changed, state_since, priority)
                select n.*, at, at, at, %s
                from (select ?::timestamptz as at) clock, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json[]) as n (id, kind,
                  state, fingerprint, information, severity, band, first_day, last_day, importance, body)
                """.formatted(Priority.sql("n.severity * n.importance", "at")),
                changes.at(),
                Session.uuids(all.stream().map(Write::id).toList()),
                texts(all, each -> each.finding().kind()),
                texts(all, each -> each.progress().state().name()),
                texts(all, each -> each.finding().fingerprint()),
                all.stream().map(each -> each.found().information()).toArray(Boolean[]::new),
                all.stream().map(each -> each.finding().severity().score()).toArray(Double[]::new),
                texts(all, each -> each.finding().severity().band().name()),
                all.stream().map(each -> each.finding().firstDay()).toArray(LocalDate[]::new),
                all.stream().map(each -> each.finding().lastDay()).toArray(LocalDate[]::new),
                all.stream().map(each -> each.found().importance()).toArray(Double[]::new),
                texts(all, each -> body(each.finding())));
        List<UUID> series = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        all.forEach(each -> new HashSet<>(each.found().series()).forEach(one -> {
            series.add(one);
            ids.add(each.id());
        }));
        session.update(
                "insert into discrepancy_series (series_id, discrepancy_id) select * from unnest(?, ?)",
                Session.uuids(series),
                Session.uuids(ids));
    }

    private static void replaceTags(Session session, DiscrepancyChanges changes) {
        if (!changes.changed().isEmpty()) {
            session.update("delete from discrepancy_tag where discrepancy_id = any(?)", (Object)
                    Session.uuids(changes.changed().stream().map(Write::id).toList()));
        }
        List<String> tags = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        Stream.concat(changes.opened().stream(), changes.changed().stream()).forEach(each -> each.found()
                .tags()
                .forEach((tag, all) -> all.forEach(value -> {
                    tags.add(tag);
                    values.add(value);
                    ids.add(each.id());
                })));
        if (!ids.isEmpty()) {
            session.update(
                    "insert into discrepancy_tag (tag, value, discrepancy_id) select * from unnest(?, ?, ?)",
                    Session.texts(tags),
                    Session.texts(values),
                    Session.uuids(ids));
        }
    }

    private static void addSteps(Session session, DiscrepancyChanges changes) {
        List<StepRow> all = changes.steps();
        session.update(
                """
                insert into discrepancy_step (discrepancy_id, number, at, change, fingerprint, severity, explanation)
                select id, 1 + (select count(*) from discrepancy_step s where s.discrepancy_id = n.id), ?, change,
                  fingerprint, severity, explanation
                from unnest(?, ?, ?, ?, ?) as n (id, change, fingerprint, severity, explanation)
                """,
                changes.at(),
                Session.uuids(all.stream().map(StepRow::id).toList()),
                all.stream().map(StepRow::change).toArray(String[]::new),
                all.stream().map(StepRow::fingerprint).toArray(String[]::new),
                all.stream().map(StepRow::severity).toArray(Double[]::new),
                all.stream().map(StepRow::explanation).toArray(String[]::new));
    }

    /** What became of a discrepancy, oldest first. */
    List<Discrepancy.Step> history(Session session, UUID id) {
        return session.list(
                """
                select at, change, fingerprint, severity, explanation from discrepancy_step
                where discrepancy_id = ? order by number
                """,
                row -> new Discrepancy.Step(
                        Session.instant(row, "at"),
                        row.getString("change"),
                        row.getString("fingerprint"),
                        row.getDouble("severity"),
                        row.getString("explanation")),
                id);
    }

    Set<UUID> taken(Session session, Collection<UUID> ids) {
        return new HashSet<>(
                session.list("select id from discrepancy where id = any(?)", row -> Session.uuid(row, "id"), (Object)
                        Session.uuids(ids)));
    }

    /** Reads state and review. */
    Progress progress(ResultSet row) throws SQLException {
        try {
            return new Progress(
                    DiscrepancyState.valueOf(row.getString("state")),
                    json.readValue(row.getString("review"), Review.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a review on record cannot be read", e);
        }
    }

    /** Reads a whole row as far as its review is concerned. */
    ReviewState reviewState(ResultSet row) throws SQLException {
        return new ReviewState(
                Session.uuid(row, "id"),
                row.getInt("revision"),
                progress(row),
                row.getString("fingerprint"),
                Band.valueOf(row.getString("band")),
                row.getObject("last_step", Long.class),
                row.getString("last_step_by"));
    }

    String review(Progress progress) {
        try {
            return json.writeValueAsString(progress.review());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a review cannot be written", e);
        }
    }

    String body(Discrepancy finding) {
        try {
            return json.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding cannot be written", e);
        }
    }

    Discrepancy finding(String body) {
        try {
            return json.readValue(body, Discrepancy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a discrepancy on record cannot be read", e);
        }
    }

    private static String[] texts(List<Write> all, Function<Write, String> field) {
        return all.stream().map(field).toArray(String[]::new);
    }
}
