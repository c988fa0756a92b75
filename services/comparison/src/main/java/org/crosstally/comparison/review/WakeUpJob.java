package org.crosstally.comparison.review;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.crosstally.comparison.discrepancy.ReviewStates;
import org.crosstally.comparison.workflow.ReviewState;
import org.crosstally.jdbc.Database;

/**
 * Wakes discrepancies that were snoozed, or await a source, when they are due. Every replica polls; rows that another one
 * holds are skipped.
 */
@ApplicationScoped
class WakeUpJob {

    private static final int AT_ONCE = 100;

    private final Database database;
    private final ReviewStates states;
    private final StepTaker steps;

    WakeUpJob(Database database, ReviewStates states, StepTaker steps) {
        this.database = database;
        this.states = states;
        this.steps = steps;
    }

    @Scheduled(every = "${crosstally.review.wake-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        int woken = AT_ONCE;
        while (woken == AT_ONCE) {
            woken = database.jtaTransaction(session -> {
                List<ReviewState> due = states.due(session, AT_ONCE);
                due.forEach(each -> steps.wake(session, each));
                return due.size();
            });
        }
    }
}
