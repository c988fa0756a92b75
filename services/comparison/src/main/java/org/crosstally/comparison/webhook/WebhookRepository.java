package org.crosstally.comparison.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.query.RecordRepository;
import org.crosstally.jdbc.Restrictions;

/** The table webhook. */
@ApplicationScoped
class WebhookRepository implements RecordRepository<WebhookRow> {

    @Override
    public String noun() {
        return "webhook";
    }

    /** Returns up to {@code limit} webhooks by id, after {@code after} if given. */
    List<WebhookRow> page(UUID after, int limit) {
        Restrictions all = new Restrictions().and("w.id > :after", "after", after);
        return find("from WebhookRow w" + all.where() + " order by w.id", all.parameters())
                .range(0, limit - 1)
                .list();
    }
}
