package org.crosstally.desk.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimBuilder;
import org.crosstally.claims.api.claim.Quote;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void offsets_are_code_points_so_that_a_picture_before_the_quote_does_not_shift_it() {
        String text = "🌊🌊 The flood took 400 homes, and 400 homes are wet.";
        int second = text.codePointCount(0, text.lastIndexOf("400 homes"));
        Passage passage =
                Passage.of(claim(new Quote("400 homes", null, null, second, second + 9)), article(text, "en"));
        assertThat(passage.before()).endsWith("400 homes, and ");
        assertThat(passage.exact()).isEqualTo("400 homes");
        assertThat(passage.after()).isEqualTo(" are wet.");
        assertThat(passage.inContext()).isTrue();
    }

    @Test
    void a_long_text_is_cut_at_words_on_both_sides() {
        String text = "word ".repeat(400) + "125 000 втрат" + " слово".repeat(400);
        Passage passage = Passage.of(claim(new Quote("125 000 втрат", null, null, null, null)), article(text, "uk"));
        assertThat(passage.before()).startsWith("… word ").hasSizeLessThan(300);
        assertThat(passage.after()).endsWith("слово …").hasSizeLessThan(300);
        assertThat(passage.language()).isEqualTo("uk");
    }

    @Test
    void without_the_articles_text_the_quote_stands_alone() {
        Passage passage = Passage.of(claim(new Quote("400 homes", "took ", ".", null, null)), article(null, null));
        assertThat(passage).isEqualTo(new Passage("took ", "400 homes", ".", "", false));
    }

    private static Claim claim(Quote quote) {
        return ClaimBuilder.builder()
                .id(UUID.randomUUID())
                .revision(1)
                .quote(quote)
                .build();
    }

    private static Article article(String text, String language) {
        return new Article(
                UUID.randomUUID(),
                1,
                null,
                null,
                null,
                null,
                null,
                language,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                text,
                null);
    }
}
