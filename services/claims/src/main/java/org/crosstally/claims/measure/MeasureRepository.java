package org.crosstally.claims.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table measure. */
@ApplicationScoped
class MeasureRepository implements PanacheRepositoryBase<MeasureRow, UUID> {}
