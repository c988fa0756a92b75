package org.crosstally.comparison.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.function.BooleanSupplier;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.status.Status;
import org.crosstally.comparison.newsroom.Newsroom;

/** A newsroom with its staff and two ministries that contradict each other. */
public final class Desk {

    public final Colleague reader = new Colleague("rita", "reader");
    public final Colleague service = new Colleague("importer", "recorder");
    public final Colleague ada = new Colleague("ada", "reviewer");
    public final Colleague bob = new Colleague("bob", "reviewer");
    public final Colleague eve = new Colleague("eve", "editor");
    public final Colleague ned = new Colleague("ned", "editor");

    public final Newsroom room;
    public final Measure killed;
    public final Party army;
    public final Party ministry;
    public final Party monitor;
    public Claim first;
    public Claim second;

    public Desk(String peer) {
        room = new Newsroom(peer);
        killed = room.measure("killed");
        army = room.party("army");
        ministry = room.party("ministry");
        monitor = room.party("monitor");
    }

    /** Two origins that contradict each other, found. */
    public Discrepancy conflict() {
        first = room.claim(killed, "1,250").of(army).by(ministry).print();
        second = room.claim(killed, "3,400").of(army).by(monitor).print();
        publish();
        return ada.list("measure=" + killed.id()).items().get(0);
    }

    /** Sends what the newsroom recorded and waits until it is analysed. */
    public void publish() {
        String cursor = room.publish();
        await(() -> {
            Status status = reader.read("/v1/status", new TypeReference<>() {});
            return cursor.equals(status.cursor()) && status.dirtySeries() == 0 && status.seriesToWeigh() == 0;
        });
    }

    /** Waits until {@code condition} holds; fails after 20 seconds. */
    public static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).as("in time").isTrue();
    }
}
