package org.crosstally.claims.outlet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table outlet. */
@ApplicationScoped
class OutletRepository implements PanacheRepositoryBase<OutletRow, UUID> {}
