package org.crosstally.comparison.follow;

import org.crosstally.comparison.api.status.Status;
import org.crosstally.comparison.api.status.StatusApi;
import org.crosstally.comparison.series.DirtyQueue;
import org.crosstally.jdbc.Database;

class StatusResource implements StatusApi {

    private final Database database;
    private final FollowCursor cursor;
    private final DirtyQueue queue;
    private final FollowLoop loop;

    StatusResource(Database database, FollowCursor cursor, DirtyQueue queue, FollowLoop loop) {
        this.database = database;
        this.cursor = cursor;
        this.queue = queue;
        this.loop = loop;
    }

    @Override
    public Status status() {
        return database.read(session -> {
            // In this order: what the cursor has passed is then in the queue, or analysed.
            boolean atEnd = loop.atEnd();
            String at = cursor.read(session);
            DirtyQueue.Length waiting = queue.length(session);
            return new Status(
                    atEnd && waiting.fresh() == 0,
                    at,
                    waiting.fresh(),
                    waiting.outweighed(),
                    loop.endSeenAt(),
                    loop.trouble());
        });
    }
}
