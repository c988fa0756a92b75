package org.crosstally.claims.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.crosstally.jdbc.Restrictions;

/** The table draft_revision, joined with draft: conditions name the draft {@code d} and its revision {@code r}. */
@ApplicationScoped
class DraftRevisionRepository implements PanacheRepositoryBase<DraftRevisionRow, DraftRevisionRow.Key> {

    private static final String FROM = "from DraftRow d join DraftRevisionRow r on r.draft = d.id";

    /** A draft and one of its revisions. Of the draft only what never changes may be used: the row may be an older one. */
    record Stored(DraftRow draft, DraftRevisionRow revision) {}

    /** Returns all rows in the order of {@code order}, such as "d.id". */
    List<Stored> all(Restrictions restrictions, String order) {
        return page(restrictions, order, Integer.MAX_VALUE);
    }

    /** Returns the first {@code limit} rows in the order of {@code order}. */
    List<Stored> page(Restrictions restrictions, String order, int limit) {
        return find("select d, r " + FROM + restrictions.where() + " order by " + order, restrictions.parameters())
                .project(Stored.class)
                .range(0, limit - 1)
                .list();
    }

    /** Counts the rows. */
    long count(Restrictions restrictions) {
        return count(FROM + restrictions.where(), restrictions.parameters());
    }
}
