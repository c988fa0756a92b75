package org.crosstally.comparison.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.query.Restrictions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** The table webhook. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<WebhookRow, UUID> {

    /** Reads one. */
    WebhookRow read(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /** Reads one and locks its row until the transaction ends. */
    WebhookRow lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    /** Returns up to {@code limit} webhooks by id, after {@code after} if given. */
    List<WebhookRow> page(UUID after, int limit) {
        Restrictions all = new Restrictions().and("w.id > :after", "after", after);
        return find("from WebhookRow w" + all.where() + " order by w.id", all.parameters())
                .range(0, limit - 1)
                .list();
    }

    private static ProblemException missing(UUID id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no webhook " + id + ".");
    }
}
