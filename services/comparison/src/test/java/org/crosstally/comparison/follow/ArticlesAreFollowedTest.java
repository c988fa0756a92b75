package org.crosstally.comparison.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What articles tell over the feed of the words that claims were read from. */
@QuarkusTest
class ArticlesAreFollowedTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Newsroom room;
    private Measure killed;
    private Party army;
    private Outlet gazette;
    private Claim.PrintedIn article;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
        killed = room.measure("killed");
        army = room.party("army");
        gazette = room.outlet("gazette");
        article = Newsroom.printedIn(gazette, "2024-03-01");
    }

    private Claim print(String words, Claim.PrintedIn in) {
        return room.claim(killed, words).of(army).in(gazette).article(in).print();
    }

    private List<Discrepancy> shown(String kind) {
        Reader.awaitUpTo(room.publish());
        return Reader.discrepancies("measure=" + killed.id() + "&kind=" + kind);
    }

    @Test
    void aQuoteThatALaterSnapshotHasLostIsReported() {
        room.lose(article, 1);
        Claim claim = print("1,250", article);
        assertThat(shown("QUOTE_NOT_FOUND")).isEmpty();

        room.lose(article, 2, claim);
        assertThat(shown("QUOTE_NOT_FOUND")).singleElement().satisfies(found -> {
            assertThat(found.explanation()).contains("1,250", "no longer has");
            assertThat(found.state()).isEqualTo(DiscrepancyState.OPEN);
        });
        assertThat(shown("SILENT_EDIT")).isEmpty();
    }

    @Test
    void aQuoteThatIsBackAgainIsNoLongerMissed() {
        room.lose(article, 1);
        Claim claim = print("1,250", article);
        room.lose(article, 2, claim);
        assertThat(shown("QUOTE_NOT_FOUND")).hasSize(1);

        room.lose(article, 3);
        assertThat(shown("QUOTE_NOT_FOUND"))
                .allSatisfy(found -> assertThat(found.state()).isNotEqualTo(DiscrepancyState.OPEN));
    }

    @Test
    void aNumberThatGaveWayToAnotherIsASilentEditInstead() {
        room.lose(article, 1);
        Claim claim = print("1,250", article);
        room.lose(article, 2, claim);
        print("3,400", article);
        assertThat(shown("SILENT_EDIT")).hasSize(1);
        assertThat(shown("QUOTE_NOT_FOUND")).isEmpty();
    }

    @Test
    void aClaimThatAnEditorGaveOtherWordsIsNotMissed() {
        room.lose(article, 1);
        Claim claim = print("1,250", article);
        room.lose(article, 2, claim);
        room.correct(claim, killed, "1,251");
        assertThat(shown("QUOTE_NOT_FOUND")).isEmpty();
    }

    @Test
    void aTranslationThatSaysSoIsHeldAgainstItsOriginal() {
        print("1,250", article);
        Claim.PrintedIn translation = Newsroom.printedIn(room.outlet("courier"), "2024-06-01");
        room.translate(translation, article, "de");
        print("12,500", translation);
        assertThat(shown("TRANSLATION_DRIFT")).hasSize(1);
    }

    @Test
    void aTranslationAndItsOriginalAreOneOrigin() {
        print("1,250", article);
        Claim.PrintedIn translation = Newsroom.printedIn(room.outlet("courier"), "2024-06-01");
        room.translate(translation, article, "de");
        print("1,250", translation);
        assertThat(shown("DEPENDENT_SOURCES&information=true")).hasSize(1);
        assertThat(shown("TRANSLATION_DRIFT")).isEmpty();
    }
}
