package org.crosstally.claims.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table measure. */
@ApplicationScoped
class MeasureRepository implements PanacheRepositoryBase<MeasureRow, UUID> {

    /** The newest revision and the number of the measures with frames. */
    record RecognisedState(Instant newest, long count) {}

    /** Measures that texts are searched for, in the order of recording. */
    List<MeasureRow> recognised() {
        return list("recognition is not null and mergedInto is null order by id");
    }

    /** What changes whenever a measure that texts are searched for does. */
    RecognisedState recognisedState() {
        return find("select max(recordedAt), count(*) from MeasureRow where recognition is not null")
                .project(RecognisedState.class)
                .singleResult();
    }

    /** The measure that one was merged into, or itself; empty for null. */
    Optional<MeasureRow> survivor(UUID id) {
        MeasureRow row = id == null ? null : findById(id);
        while (row != null && row.mergedInto != null) {
            row = findById(row.mergedInto);
        }
        return Optional.ofNullable(row);
    }

    /** Digest of the shipped measures that the register was brought up to date with; null in a new installation. */
    String catalogueDigest() {
        return (String) getEntityManager()
                .createNativeQuery("select digest from measure_catalogue")
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    void setCatalogueDigest(String digest) {
        getEntityManager().createNativeQuery("""
                        insert into measure_catalogue (digest) values (?1)
                        on conflict (only_row) do update set digest = excluded.digest""").setParameter(1, digest).executeUpdate();
    }
}
