package org.crosstally.claims.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table event. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventRow, UUID> {}
