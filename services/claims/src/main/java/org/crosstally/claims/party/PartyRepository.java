package org.crosstally.claims.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table party. */
@ApplicationScoped
class PartyRepository implements PanacheRepositoryBase<PartyRow, UUID> {}
