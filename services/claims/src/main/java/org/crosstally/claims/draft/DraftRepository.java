package org.crosstally.claims.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table draft. */
@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<DraftRow, UUID> {}
