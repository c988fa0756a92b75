package org.crosstally.claims.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The table idempotency_key: which requests were asked with a key, and how they were answered. */
@ApplicationScoped
class IdempotencyKeys {

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager database;
    private final ObjectMapper json;

    IdempotencyKeys(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the key for a request; empty when it is taken now, else what was noted for it before. */
    @Transactional
    Optional<Noted> take(String caller, String key, String requestHash) {
        int taken = database.createNativeQuery("""
                        insert into idempotency_key (caller, key, request_hash, recorded_at) values (?, ?, ?, ?)
                        on conflict (caller, key) do nothing""")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, requestHash)
                .setParameter(4, Instant.now())
                .executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        Object[] row = (Object[]) database.createNativeQuery("""
                        select request_hash, status, cast(headers as text), body from idempotency_key
                        where caller = ? and key = ?""", Object[].class)
                .setParameter(1, caller)
                .setParameter(2, key)
                .getSingleResult();
        return Optional.of(new Noted((String) row[0], (Integer) row[1], headers((String) row[2]), (byte[]) row[3]));
    }

    /** Notes the answer, to be given again. */
    @Transactional
    void answered(String caller, String key, int status, Map<String, String> headers, byte[] body) {
        try {
            database.createNativeQuery("""
                            update idempotency_key set status = ?, headers = cast(? as jsonb), body = ?
                            where caller = ? and key = ?""")
                    .setParameter(1, status)
                    .setParameter(2, json.writeValueAsString(headers))
                    .setParameter(3, body)
                    .setParameter(4, caller)
                    .setParameter(5, key)
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the key back: the request was refused and recorded nothing. */
    @Transactional
    void giveBack(String caller, String key) {
        database.createNativeQuery("delete from idempotency_key where caller = ? and key = ? and status is null")
                .setParameter(1, caller)
                .setParameter(2, key)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOldOnes() {
        database.createNativeQuery("delete from idempotency_key where recorded_at < ?")
                .setParameter(1, Instant.now().minus(KEPT))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> headers(String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is noted for a key.
     *
     * @param status of the answer; {@code null} while there is none
     */
    record Noted(String requestHash, Integer status, Map<String, String> headers, byte[] body) {}
}
