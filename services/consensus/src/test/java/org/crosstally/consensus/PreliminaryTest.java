package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Assertion;
import org.junit.jupiter.api.Test;

class PreliminaryTest {

    private static final LocalDate FIRST = LocalDate.parse("2023-06-01");

    /** Days on which an origin's flash figure was revised upwards by four parts in a hundred. */
    private static List<Assertion> revised(int days) {
        List<Assertion> claims = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            int total = 10_001 + 20 * day;
            claims.add(figure("Flash", date, 0, total));
            claims.add(figure("Table", date, 30, Math.round(total * 1.04f) | 1));
        }
        return claims;
    }

    private static Assertion figure(String outlet, LocalDate date, int later, int total) {
        return Said.by("UN")
                .printedBy(outlet)
                .article(outlet + date)
                .total()
                .from("2023-01-01")
                .on(date.toString())
                .published(date.plusDays(later).toString())
                .value(Integer.toString(total))
                .claim();
    }

    private static Set<Kind> clashes(List<Assertion> claims) {
        return Comparison.compare(claims, Asked.WORLD).findings().stream()
                .map(Finding::kind)
                .filter(kind -> kind == Kind.VALUE_CONFLICT || kind == Kind.TRANSCRIPTION)
                .collect(Collectors.toSet());
    }

    @Test
    void aFlashFigureMayLieAsFarOffAsItsOriginsRevisionsUsedTo() {
        assertThat(clashes(revised(40))).isEmpty();
    }

    @Test
    void aFlashFigureFurtherOffThanRevisionsUsedToBeIsFlagged() {
        List<Assertion> claims = new ArrayList<>(revised(40));
        claims.add(figure("Wire", FIRST.plusDays(20), 0, 13_877));
        assertThat(clashes(claims)).isNotEmpty();
    }

    @Test
    void fewRevisionsTeachNothing() {
        assertThat(clashes(revised(8))).isNotEmpty();
    }

    @Test
    void whatOneOriginRevisesExcusesNoOther() {
        List<Assertion> claims = new ArrayList<>(revised(40));
        for (int day = 10; day < 14; day++) {
            claims.add(Said.by("N")
                    .total()
                    .from("2023-01-01")
                    .on(FIRST.plusDays(day).toString())
                    .value("9101")
                    .claim());
        }
        assertThat(clashes(claims)).isNotEmpty();
    }
}
