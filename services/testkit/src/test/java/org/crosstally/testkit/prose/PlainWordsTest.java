package org.crosstally.testkit.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crosstally.testkit.Project;
import org.junit.jupiter.api.Test;

/** Texts that people read use plain words. CONTRIBUTING.md says which words to use instead. */
class PlainWordsTest {

    private static final List<Allowance> ALLOWED =
            Allowance.parse(Project.read("services/testkit/src/test/resources/words-allowed.txt"));

    private static final List<Prose.Hit> HITS = Prose.hits(Project.path(""));

    @Test
    void noTextUsesAnAvoidedWord() {
        assertThat(HITS)
                .as(
                        "lines with a word to avoid; use the technical term (report, log, cache, send, return, again, edit)")
                .filteredOn(hit -> ALLOWED.stream().noneMatch(allowance -> allowance.covers(hit)))
                .isEmpty();
    }

    @Test
    void everyAllowanceIsNeeded() {
        assertThat(ALLOWED)
                .as("lines of words-allowed.txt that allow nothing and can be deleted")
                .filteredOn(allowance -> HITS.stream().noneMatch(allowance::covers))
                .isEmpty();
    }

    @Test
    void theAvoidedWordsAreFound() {
        String text = """
                It is told already.
                Nobody's task is told ANEW.
                It mends what stood against it.
                """;
        assertThat(Prose.hits("x.md", text))
                .extracting(Prose.Hit::word)
                .containsExactly("told", "nobody's", "told", "anew", "mends", "stood against");
    }

    @Test
    void plainEnglishIsLeftAlone() {
        assertThat(Prose.hits("x.md", "Nobody can tell the two apart; recommend an amendment; a teller."))
                .isEmpty();
    }

    @Test
    void anAllowanceCoversItsFilesAndWordOnly() {
        Allowance allowance = Allowance.parse("services/*/lexicon/** | told | verbs of the news")
                .get(0);
        assertThat(allowance.covers(new Prose.Hit("services/extraction/lexicon/en/verbs.txt", 1, "told", "told")))
                .isTrue();
        assertThat(allowance.covers(new Prose.Hit("services/extraction/lexicon/en/verbs.txt", 1, "anew", "anew")))
                .isFalse();
        assertThat(allowance.covers(new Prose.Hit("services/a/b/lexicon/verbs.txt", 1, "told", "told")))
                .isFalse();
    }

    @Test
    void anAllowanceNeedsAReason() {
        assertThatThrownBy(() -> Allowance.parse("services/** | told |")).hasMessageContaining("glob | word | reason");
    }
}
