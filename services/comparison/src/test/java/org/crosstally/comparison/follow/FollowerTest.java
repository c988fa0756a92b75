package org.crosstally.comparison.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.jdbc.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowerTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    Follower follower;

    @Inject
    HttpClaimsFeed feed;

    @Inject
    FeedPageWriter writer;

    @Inject
    Database database;

    private Newsroom room;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
    }

    /** Two origins that contradict each other on each of {@code count} subjects. */
    private Measure conflicts(int count) {
        Measure killed = room.measure("killed");
        Party ministry = room.party("ministry");
        Party monitor = room.party("monitor");
        for (int i = 0; i < count; i++) {
            Party army = room.party("army " + i);
            room.claim(killed, "1,250").of(army).by(ministry).print();
            room.claim(killed, "3,400").of(army).by(monitor).print();
        }
        return killed;
    }

    private long mirrored(Measure measure) {
        return Reader.seriesPage("measure=" + measure.id() + "&pageSize=1000").items().stream()
                .mapToInt(each -> each.members())
                .sum();
    }

    @Test
    void aPageThatBreaksOffInTheMiddleIsReadAgainWhole() {
        Measure killed = conflicts(20);
        room.cutNextPage();
        Reader.awaitUpTo(room.publish());

        assertThat(mirrored(killed)).isEqualTo(40);
        assertThat(Reader.discrepancies("measure=" + killed.id())).hasSize(20);
    }

    @Test
    void whatWasRecordedWhileTheFeedWasAwayIsNotLost() {
        room.down();
        Measure killed = conflicts(5);
        String cursor = room.publish();
        room.up();
        Reader.awaitUpTo(cursor);
        assertThat(mirrored(killed)).isEqualTo(10);
    }

    @Test
    void twoFollowersOfOneFeedDoubleNothing() {
        Measure killed = conflicts(60);
        CompletableFuture<?> second = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 5; i++) {
                try {
                    follower.step(feed);
                } catch (IOException | InterruptedException e) {
                    throw new CompletionException(e);
                }
            }
        });
        List<Change> changes = room.take();
        String cursor = null;
        for (int from = 0; from < changes.size(); from += 25) {
            cursor = room.publish(changes.subList(from, Math.min(changes.size(), from + 25)));
        }
        Reader.awaitUpTo(cursor);

        assertThat(mirrored(killed)).isEqualTo(120);
        List<Discrepancy> found = Reader.discrepancies("measure=" + killed.id() + "&pageSize=1000");
        assertThat(found).hasSize(60);
        assertThat(found.stream().map(Discrepancy::fingerprint).distinct()).hasSize(60);
        assertThat(second).isNotCompletedExceptionally();
    }

    @Test
    void aCrashBeforeTheCommitLeavesEverythingAsItWas() {
        Measure killed = conflicts(3);
        List<Change> changes = room.take();
        assertThatThrownBy(() -> database.transaction(session -> {
                    writer.write(session, FeedPage.of(changes));
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessage("the power is gone");
        assertThat(mirrored(killed)).isZero();

        Reader.awaitUpTo(room.publish(changes));
        assertThat(mirrored(killed)).isEqualTo(6);
        assertThat(Reader.discrepancies("measure=" + killed.id())).hasSize(3);
    }

    @Test
    void pagesThatComeAgainChangeNothing() {
        Measure killed = conflicts(4);
        List<Change> changes = room.take();
        Reader.awaitUpTo(room.publish(changes));
        Set<Discrepancy> before = Set.copyOf(Reader.discrepancies("measure=" + killed.id()));
        Reader.awaitUpTo(room.publish(changes));

        assertThat(mirrored(killed)).isEqualTo(8);
        assertThat(Set.copyOf(Reader.discrepancies("measure=" + killed.id()))).isEqualTo(before);
    }

    @Test
    void theOrderInWhichClaimsArriveDoesNotMatter() {
        Party army = room.party("army");
        List<Party> origins = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            origins.add(room.party("origin " + i));
        }
        List<String> words = List.of("1,250", "1,250", "3,400", "about 1,300", "125,000");
        Measure straight = room.measure("one way");
        Measure turned = room.measure("the other way");
        List<Change> registers = room.take();
        for (int i = 0; i < 5; i++) {
            room.claim(straight, words.get(i)).of(army).by(origins.get(i)).print();
        }
        List<Change> forward = room.take();
        for (int i = 4; i >= 0; i--) {
            room.claim(turned, words.get(i)).of(army).by(origins.get(i)).print();
        }
        room.publish(registers);
        Reader.awaitUpTo(room.publish(forward));
        // One by one, so that each is analysed before the next arrives.
        String cursor = null;
        for (Change change : room.take()) {
            cursor = room.publish(List.of(change));
            Reader.awaitUpTo(cursor);
        }

        assertThat(outcome(turned)).isNotEmpty().isEqualTo(outcome(straight));
    }

    private static Set<String> outcome(Measure measure) {
        return Reader.discrepancies("information=true&measure=" + measure.id()).stream()
                .map(each -> each.kind() + " " + each.severity() + " "
                        + each.sides().stream()
                                .map(side -> side.value() + " " + side.origins())
                                .toList())
                .collect(Collectors.toSet());
    }

    @Test
    void anOlderRevisionThatComesLateDoesNotReplaceANewerOne() {
        Measure killed = room.measure("killed");
        Claim first = room.claim(killed, "1,250").of(room.party("army")).print();
        List<Change> before = room.take();
        room.correct(first, killed, "1,300");
        List<Change> after = room.take();
        room.publish(before);
        room.publish(after);
        Reader.awaitUpTo(room.publish(before));

        var series = Reader.seriesPage("measure=" + killed.id()).items();
        assertThat(series).singleElement().satisfies(each -> assertThat(
                        Reader.series(each.id()).members())
                .singleElement()
                .satisfies(member -> assertThat(member.amount()).isEqualTo("1,300")));
    }
}
