package org.crosstally.claims.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table place. */
@ApplicationScoped
class PlaceRepository implements PanacheRepositoryBase<PlaceRow, UUID> {}
