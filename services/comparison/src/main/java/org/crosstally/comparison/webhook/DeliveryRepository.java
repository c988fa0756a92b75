package org.crosstally.comparison.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crosstally.jdbc.Restrictions;

/** Reads the table webhook_delivery. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<DeliveryRow, DeliveryRow.Key> {

    /** How many deliveries of a webhook are in a state. */
    record Count(UUID webhook, DeliveryState state, long count) {}

    /** Returns up to {@code limit} deliveries of a webhook, newest first, at positions before {@code before} if given. */
    List<DeliveryRow> newest(UUID webhook, Long before, int limit) {
        Restrictions all = new Restrictions()
                .and("d.webhook = :webhook", "webhook", webhook)
                .and("d.position < :before", "before", before);
        return find("from DeliveryRow d" + all.where() + " order by d.position desc", all.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Counts the deliveries of each webhook that were not accepted, by state. */
    List<Count> notDelivered(Collection<UUID> webhooks) {
        return find("""
                        select d.webhook, d.state, count(*) from DeliveryRow d
                        where d.webhook in ?1 and d.state <> ?2 group by d.webhook, d.state
                        """, webhooks, DeliveryState.DELIVERED).project(Count.class).list();
    }
}
