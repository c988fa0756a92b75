package org.crosstally.desk.review;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.comparison.api.Action;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.DismissalReason;
import org.crosstally.desk.page.Topic;
import org.crosstally.desk.peer.Comparison;
import org.crosstally.desk.peer.Refusal;
import org.crosstally.desk.peer.Together;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One step on many discrepancies: first what it would do, then a result for each, and the way back. */
@Path("/bulk")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class BulkResource {

    private static final int MOST = 100;

    private final Comparison.OfDiscrepancies discrepancies;
    private final Steps steps;
    private final Together together;

    BulkResource(@RestClient Comparison.OfDiscrepancies discrepancies, Steps steps, Together together) {
        this.discrepancies = discrepancies;
        this.steps = steps;
        this.together = together;
    }

    /** Shows what would be done; with {@code do=run} does it, each on the revision that was shown ({@code revision.ID}). */
    @POST
    public TemplateInstance bulk(MultivaluedMap<String, String> sent) {
        List<UUID> ids = ids(sent.getOrDefault("ids", List.of()));
        Action action = Steps.named(sent.getFirst("action"));
        StepForm form = form(sent);
        boolean run = "run".equals(sent.getFirst("do"));
        List<Item> items = run
                ? ids.stream().map(id -> take(id, action, form, sent)).toList()
                : together.all(ids, discrepancies::read).stream()
                        .filter(Objects::nonNull)
                        .map(it -> new Item(it, Topic.of(it.series().get(0).key()), null, false))
                        .toList();
        long fit = items.stream().filter(it -> run ? it.done() : it.may(action)).count();
        return new BulkPage(
                action,
                form,
                items,
                run,
                fit,
                run && action != Action.UNDO && fit > 0,
                List.of(DismissalReason.values()));
    }

    private static List<UUID> ids(List<String> sent) {
        if (sent.isEmpty() || sent.size() > MOST) {
            throw new BadRequestException("Select from 1 to " + MOST + " discrepancies in the queue first.");
        }
        try {
            return sent.stream().map(UUID::fromString).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("An id is not one of a discrepancy.", e);
        }
    }

    private static StepForm form(MultivaluedMap<String, String> sent) {
        StepForm form = new StepForm();
        form.reason = sent.getFirst("reason");
        form.rationale = sent.getFirst("rationale");
        form.until = sent.getFirst("until");
        form.untilNewClaim = "true".equals(sent.getFirst("untilNewClaim"));
        String dismissal = sent.getFirst("dismissal");
        form.dismissal = dismissal == null || dismissal.isEmpty() ? null : DismissalReason.valueOf(dismissal);
        return form;
    }

    private Item take(UUID id, Action action, StepForm form, MultivaluedMap<String, String> all) {
        String seen = all.getFirst("revision." + id);
        form.revision = seen == null || !seen.matches("\\d{1,9}") ? 0 : Integer.parseInt(seen);
        Refusal.Problem problem = null;
        try {
            steps.take(id, action, form);
        } catch (Refusal refusal) {
            problem = refusal.problem();
        }
        Discrepancy now = discrepancies.read(id);
        return new Item(now, Topic.of(now.series().get(0).key()), problem, problem == null);
    }

    /** A discrepancy, as it is now, and what became of the step on it. */
    record Item(Discrepancy it, Topic topic, Refusal.Problem problem, boolean done) {

        /** Whether the step is open to the visitor. */
        public boolean may(Action action) {
            return it.allowedActions() != null && it.allowedActions().contains(action);
        }
    }

    /**
     * What would be done, or was.
     *
     * @param fit how many the step is open on, or was taken on
     * @param undoable whether the step that was taken can be taken back here
     */
    record BulkPage(
            Action action,
            StepForm form,
            List<Item> items,
            boolean run,
            long fit,
            boolean undoable,
            List<DismissalReason> dismissals)
            implements TemplateInstance {}
}
