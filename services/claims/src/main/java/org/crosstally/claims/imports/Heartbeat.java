package org.crosstally.claims.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Signs of life for the imports of this replica, for those that wait their turn as well as for those that record. */
@Singleton
class Heartbeat {

    private final Set<UUID> alive = ConcurrentHashMap.newKeySet();
    private final ImportTable table;

    Heartbeat(ImportTable table) {
        this.table = table;
    }

    void started(UUID id) {
        alive.add(id);
    }

    void ended(UUID id) {
        alive.remove(id);
    }

    @Scheduled(every = "15s")
    void beat() {
        alive.forEach(table::beat);
    }
}
