package org.crosstally.claims.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The table claim_import_failure. */
@ApplicationScoped
class ImportFailureRepository implements PanacheRepositoryBase<ImportFailureRow, ImportFailureRow.Key> {

    /** Returns up to {@code limit} refused lines after line {@code after}, in their order. */
    List<ImportFailureRow> after(UUID importId, long after, int limit) {
        return find("importId = ?1 and line > ?2 order by line", importId, after)
                .range(0, limit - 1)
                .list();
    }
}
