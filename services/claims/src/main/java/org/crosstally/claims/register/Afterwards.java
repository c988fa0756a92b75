package org.crosstally.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs what must wait for the commit; runs it at once where there is no transaction. */
@ApplicationScoped
class Afterwards {

    private final TransactionSynchronizationRegistry transaction;

    Afterwards(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void committed(Runnable step) {
        if (transaction.getTransactionKey() == null) {
            step.run();
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    step.run();
                }
            }
        });
    }
}
