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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.review.Batch;
import org.crosstally.comparison.api.review.BatchAnswer;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.client.FormIdempotency;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.page.Topic;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One step on many discrepancies: a preview, then a result for each, and an undo of all. */
@Path("/bulk")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class BulkResource {

    private static final int MOST = 100;

    private final ComparisonClients.OfDiscrepancies discrepancies;
    private final ComparisonClients.OfBulk bulk;
    private final FormIdempotency idempotency;

    BulkResource(
            @RestClient ComparisonClients.OfDiscrepancies discrepancies,
            @RestClient ComparisonClients.OfBulk bulk,
            FormIdempotency idempotency) {
        this.discrepancies = discrepancies;
        this.bulk = bulk;
        this.idempotency = idempotency;
    }

    /**
     * Shows a preview. {@code do=run} takes the step on each discrepancy, provided it still has the revision that was shown
     * ({@code revision.ID}); {@code do=undo} undoes the batch.
     */
    @POST
    public TemplateInstance bulk(MultivaluedMap<String, String> sent) {
        idempotency.use(sent.getFirst("key"));
        String wanted = sent.getFirst("do");
        if ("undo".equals(wanted)) {
            return result(Action.UNDO, bulk.undo(id(sent.getFirst("batch")), new Note(null)));
        }
        List<UUID> ids = ids(sent.getOrDefault("ids", List.of()));
        Action action = ReviewSteps.named(sent.getFirst("action"));
        if ("run".equals(wanted)) {
            List<Batch.Item> items = ids.stream()
                    .map(id -> new Batch.Item(id, revision(sent.getFirst("revision." + id))))
                    .toList();
            return result(action, bulk.batch(new Batch(action, items, form(sent).content(), null)));
        }
        Map<UUID, Discrepancy> found = read(ids);
        List<Item> items = ids.stream()
                .filter(found::containsKey)
                .map(id -> Item.of(found.get(id), null, false))
                .toList();
        long fit = items.stream().filter(it -> it.may(action)).count();
        return new BulkPage(
                action, items, false, fit, null, FormIdempotency.newKey(), List.of(DismissalReason.values()));
    }

    private BulkPage result(Action action, BatchAnswer answer) {
        Map<UUID, Discrepancy> found =
                read(answer.results().stream().map(BatchAnswer.Result::id).toList());
        List<Item> items = answer.results().stream()
                .filter(it -> found.containsKey(it.id()))
                .map(it -> Item.of(found.get(it.id()), Problem.of(it.problem()), it.ok()))
                .toList();
        UUID undoable = action != Action.UNDO && answer.done() > 0 ? answer.id() : null;
        return new BulkPage(action, items, true, answer.done(), undoable, FormIdempotency.newKey(), List.of());
    }

    private Map<UUID, Discrepancy> read(List<UUID> ids) {
        DiscrepancyFilter filter = new DiscrepancyFilter();
        filter.id = ids.stream().map(UUID::toString).toList();
        filter.pageSize = MOST;
        return discrepancies.list(filter).items().stream()
                .collect(Collectors.toMap(Discrepancy::id, Function.identity()));
    }

    private static List<UUID> ids(List<String> sent) {
        if (sent.isEmpty() || sent.size() > MOST) {
            throw new BadRequestException("Select from 1 to " + MOST + " discrepancies in the queue first.");
        }
        return sent.stream().map(BulkResource::id).distinct().toList();
    }

    private static UUID id(String sent) {
        try {
            return UUID.fromString(String.valueOf(sent));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("'" + sent + "' is not an id. Select discrepancies in the queue.", e);
        }
    }

    private static int revision(String seen) {
        return seen == null || !seen.matches("\\d{1,9}") ? 0 : Integer.parseInt(seen);
    }

    private static StepForm form(MultivaluedMap<String, String> sent) {
        StepForm form = new StepForm();
        form.reason = sent.getFirst("reason");
        form.rationale = sent.getFirst("rationale");
        form.until = sent.getFirst("until");
        form.untilNewClaim = "true".equals(sent.getFirst("untilNewClaim"));
        form.dismissal = dismissal(sent.getFirst("dismissal"));
        return form;
    }

    private static DismissalReason dismissal(String sent) {
        try {
            return sent == null || sent.isEmpty() ? null : DismissalReason.valueOf(sent);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("'" + sent + "' is not a reason to dismiss. Choose one from the list.", e);
        }
    }

    /** A discrepancy in its present state and the result of the step. */
    record Item(Discrepancy it, Topic topic, Problem problem, boolean done) {

        static Item of(Discrepancy it, Problem problem, boolean done) {
            return new Item(it, Topic.of(it.series().get(0).key()), problem, done);
        }

        /** Whether the visitor may take the step. */
        public boolean may(Action action) {
            return it.allowedActions() != null && it.allowedActions().contains(action);
        }
    }

    /**
     * The preview or the result.
     *
     * @param fit how many the step is possible for, or was taken on
     * @param batch the batch that can be undone; {@code null} for none
     * @param key see {@link FormIdempotency}
     */
    record BulkPage(
            Action action,
            List<Item> items,
            boolean run,
            long fit,
            UUID batch,
            String key,
            List<DismissalReason> dismissals)
            implements TemplateInstance {}
}
