package org.crosstally.comparison.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.comparison.api.review.StepContent;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.audit.Events;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.comparison.discrepancy.ReviewStates;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.comparison.workflow.Policy;
import org.crosstally.comparison.workflow.Progress;
import org.crosstally.comparison.workflow.ReviewConfig;
import org.crosstally.comparison.workflow.ReviewState;
import org.crosstally.comparison.workflow.ReviewSteps;
import org.crosstally.jdbc.Session;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;

/** Takes a step: holds the discrepancy, asks whether the step may be taken, writes where it stands then, and the event. */
@ApplicationScoped
class StepTaker {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ReviewStates states;
    private final Policy policy;
    private final ReviewConfig config;
    private final EventLog log;
    private final Events events;
    private final ObjectMapper json;

    StepTaker(ReviewStates states, Policy policy, ReviewConfig config, EventLog log, Events events, ObjectMapper json) {
        this.states = states;
        this.policy = policy;
        this.config = config;
        this.log = log;
        this.events = events;
        this.json = json;
    }

    /**
     * A step that is asked for.
     *
     * @param ifMatch entity tag of the discrepancy as the caller knows it; not looked at for a comment
     * @param batch the batch it is part of, or null
     */
    record Step(UUID discrepancy, String ifMatch, Action action, StepContent with, Person person, UUID batch) {}

    /**
     * Takes the step within the caller's transaction.
     *
     * @return the event that records it
     * @throws ProblemException when it may not be taken; nothing was written then
     */
    long take(Session session, Step step) {
        ReviewState current = states.hold(session, step.discrepancy)
                .orElseThrow(() ->
                        new ProblemException(ErrorCode.NOT_FOUND, "There is no discrepancy " + step.discrepancy + "."));
        refuse(policy.roleRefusal(step.action, step.person));
        if (step.action != Action.COMMENT) {
            Preconditions.check(step.ifMatch, current.revision(), revision -> events.since(step.discrepancy, revision));
        }
        refuse(policy.refusal(step.action, current, step.person));
        Instant now = Instant.now();
        ReviewSteps.check(step.action, step.with, now);
        return switch (step.action) {
            case COMMENT -> log.write(session, event(step, current, current.revision(), null, current.progress()));
            case UNDO -> undo(session, step, current, now);
            default -> {
                Progress next =
                        ReviewSteps.take(step.action, current, step.with, step.person, now, config.sourceTimeout());
                long id = log.write(session, event(step, current, current.revision() + 1, null, next));
                states.save(session, current, next, id, step.person.name(), now);
                yield id;
            }
        };
    }

    private static void refuse(Problem problem) {
        if (problem != null) {
            throw new ProblemException(problem);
        }
    }

    private long undo(Session session, Step step, ReviewState current, Instant now) {
        long undone = current.lastStep();
        Progress restored = progress(events.before(undone));
        long id = log.write(session, event(step, current, current.revision() + 1, undone, restored));
        Events.LastStep older = events.stepBefore(step.discrepancy, undone);
        states.save(
                session,
                current,
                restored,
                older == null ? null : older.id(),
                older == null ? null : older.actor(),
                now);
        return id;
    }

    private NewEvent event(Step step, ReviewState current, int revision, Long undoes, Progress next) {
        return new NewEvent(
                "discrepancy",
                step.discrepancy,
                revision,
                step.action.method(),
                step.person.name(),
                step.with.reason(),
                step.person.requestId(),
                step.batch,
                undoes,
                fields(current.progress()),
                fields(next));
    }

    /** Wakes one whose time has come. */
    void wake(Session session, ReviewState current) {
        Instant now = Instant.now();
        Progress next = ReviewSteps.wake(current.progress(), now);
        log.write(
                session,
                NewEvent.bySelf(
                        current.id(), current.revision() + 1, "woken", fields(current.progress()), fields(next)));
        states.save(session, current, next, null, null, now);
    }

    private Map<String, Object> fields(Progress progress) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", progress.state().name());
        fields.putAll(json.convertValue(progress.review(), FIELDS));
        return fields;
    }

    private Progress progress(Map<String, Object> fields) {
        Map<String, Object> review = new LinkedHashMap<>(fields);
        DiscrepancyState state = DiscrepancyState.valueOf((String) review.remove("state"));
        return new Progress(state, json.convertValue(review, Review.class));
    }
}
