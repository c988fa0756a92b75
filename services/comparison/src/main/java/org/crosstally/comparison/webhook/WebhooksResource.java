package org.crosstally.comparison.webhook;

import java.util.UUID;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.webhook.Delivery;
import org.crosstally.comparison.api.webhook.NewWebhook;
import org.crosstally.comparison.api.webhook.Replay;
import org.crosstally.comparison.api.webhook.Webhook;
import org.crosstally.comparison.api.webhook.WebhooksApi;
import org.crosstally.comparison.workflow.CurrentPerson;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class WebhooksResource implements WebhooksApi {

    private final Webhooks webhooks;
    private final CurrentPerson persons;

    WebhooksResource(Webhooks webhooks, CurrentPerson persons) {
        this.webhooks = webhooks;
        this.persons = persons;
    }

    @Override
    @Needs(Role.ADMIN)
    public Webhook create(NewWebhook webhook) {
        return webhooks.create(webhook, persons.present());
    }

    @Override
    @Needs(Role.ADMIN)
    public Page<Webhook> list(ListParams page) {
        return webhooks.list(page);
    }

    @Override
    @Needs(Role.ADMIN)
    public Webhook read(UUID id) {
        return webhooks.read(id);
    }

    @Override
    @Needs(Role.ADMIN)
    public Page<Delivery> deliveries(UUID id, ListParams page) {
        return webhooks.deliveries(id, page);
    }

    @Override
    @Needs(Role.ADMIN)
    public Webhook pause(UUID id, String ifMatch, Note note) {
        return webhooks.set(id, ifMatch, false, note, persons.present());
    }

    @Override
    @Needs(Role.ADMIN)
    public Webhook resume(UUID id, String ifMatch, Note note) {
        return webhooks.set(id, ifMatch, true, note, persons.present());
    }

    @Override
    @Needs(Role.ADMIN)
    public Webhook replay(UUID id, Replay replay) {
        return webhooks.replay(id, replay, persons.present());
    }
}
