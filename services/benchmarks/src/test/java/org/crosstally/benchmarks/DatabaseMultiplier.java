package org.crosstally.benchmarks;

import java.util.List;

/**
 * Enlarges a comparison database: copies every series with its claims, findings and sources under new ids. The copies are not
 * analysed, because reads do not depend on how the rows were created.
 */
final class DatabaseMultiplier {

    private DatabaseMultiplier() {}

    /** The statements that multiply the data by {@code times}. */
    static List<String> statements(int times) {
        String copies = " cross join generate_series(2, " + times + ") as n ";
        return List.of(
                """
                insert into series (id, measure_id, subject_id, counterparty_id, object, place_id, stage, modality, time_kind,
                  dimension, currency, price_base, per, live, members, independent_origins, neighbours_left_out, latest,
                  analysed_at)
                select md5(id::text || n)::uuid, measure_id, subject_id, counterparty_id, coalesce(object, '') || n, place_id,
                  stage, modality, time_kind, dimension, currency, price_base, per, live, members, independent_origins,
                  neighbours_left_out, latest, analysed_at
                from series""" + copies,
                """
                insert into mirrored_claim (id, revision, recorded_at, article_id, outlet_id, origin_id, series_id, obstacle, body)
                select md5(id::text || n)::uuid, revision, recorded_at, article_id, outlet_id, origin_id,
                  md5(series_id::text || n)::uuid, obstacle, jsonb_set(body, '{id}', to_jsonb(md5(id::text || n)::uuid::text))
                from mirrored_claim""" + copies + "where superseded_at is null and series_id is not null",
                """
                insert into discrepancy (id, kind, state, fingerprint, information, severity, band, first_day, last_day,
                  first_seen, last_changed, closed_at, body, revision, state_since, review, wake_at, importance, priority)
                select md5(id::text || n)::uuid, kind, state, md5(fingerprint || n), information, severity, band, first_day,
                  last_day, first_seen - n * interval '1 minute', last_changed - n * interval '1 minute', closed_at, body,
                  revision, state_since - n * interval '1 minute', review, wake_at, importance, priority + n / 43200.0
                from discrepancy""" + copies,
                "insert into discrepancy_series (series_id, discrepancy_id) select md5(series_id::text || n)::uuid,"
                        + " md5(discrepancy_id::text || n)::uuid from discrepancy_series" + copies,
                "insert into discrepancy_tag (tag, value, discrepancy_id) select tag, value,"
                        + " md5(discrepancy_id::text || n)::uuid from discrepancy_tag" + copies,
                "insert into series_offer (text, series_id) select text || n, md5(series_id::text || n)::uuid from"
                        + " series_offer" + copies,
                "insert into series_seek (text, series_id) select text || n, md5(series_id::text || n)::uuid from"
                        + " series_seek" + copies,
                "insert into source_encounter (series_id, one, other, share, distance, items, same) select"
                        + " md5(series_id::text || n)::uuid, one, other, share, distance, items, same from source_encounter"
                        + copies,
                "insert into source_part (series_id, source_id, name, claims, gap, claim_id, day) select"
                        + " md5(series_id::text || n)::uuid, source_id, name, claims, gap, md5(claim_id::text || n)::uuid, day"
                        + " from source_part" + copies);
    }
}
