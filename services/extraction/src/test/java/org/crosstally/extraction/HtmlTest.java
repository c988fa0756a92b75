package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.api.Test;

/** HTML that is given as a text: only what a reader sees is read, and every span lies in the given text. */
class HtmlTest {

    @Test
    void aTagIsNoSignAndNoBound() {
        assertThat(read("<p>The fire <b>killed</b> 40 people.</p>")).containsExactly("EXACT 40 «40 people»");
        assertThat(read("<p>Der Brand tötete <strong>mindestens</strong>&nbsp;40 Menschen.</p>"))
                .containsExactly("AT_LEAST 40 «mindestens</strong>&nbsp;40 Menschen»");
    }

    @Test
    void scriptsStylesCommentsAndAttributesAreNotRead() {
        assertThat(read("""
                <html><head><style>p { margin: 700 people }</style><script>var dead = "900 people died";</script></head>
                <body><!-- 800 people died --><p title="600 people died">In all 312 people died.</p></body></html>""")).containsExactly("EXACT 312 «312 people»");
    }

    @Test
    void entitiesAreTheCharactersThatTheyStandFor() {
        assertThat(read("<p>Le projet coûte 1&nbsp;250&nbsp;000&nbsp;&euro;.</p>"))
                .containsExactly("ROUNDED 1250000 «1&nbsp;250&nbsp;000&nbsp;&euro;»");
        assertThat(read("<p>It cost &pound;3&ndash;4 million.</p>"))
                .containsExactly("BETWEEN null «&pound;3&ndash;4 million»");
    }

    @Test
    void aTagInsideANumberDoesNotSplitIt() {
        assertThat(read("<p>They counted 1<b>,250</b> horses.</p>"))
                .containsExactly("ROUNDED 1250 «1<b>,250</b> horses»");
    }

    @Test
    void cellsOfATableAreNotOneNumber() {
        assertThat(read("<table><tr><td>12 horses</td><td>500 cows</td></tr></table>"))
                .containsExactly("EXACT 12 «12 horses»", "ROUNDED 500 «500 cows»");
    }

    @Test
    void signsOfComparisonDoNotMakeATextHtml() {
        assertThat(read("If a <b and c> d, 340 people agree.")).containsExactly("ROUNDED 340 «340 people»");
    }

    @Test
    void markupThatIsNeverClosedEndsWithTheText() {
        assertThat(read("<p>In all 312 people died.</p><script>900 people died"))
                .containsExactly("EXACT 312 «312 people»");
        assertThat(read("<p>In all 312 people died.</p><a href=\"900 people died"))
                .containsExactly("EXACT 312 «312 people»");
    }

    private static List<String> read(String html) {
        return new Extractor()
                .extract(new Document(html, DateSpan.parse("2026-03-03"), null, "Courier")).stream()
                        .map(draft -> draft.amount().qualifier() + " "
                                + (draft.amount().value() == null
                                        ? null
                                        : draft.amount().value().toPlainString())
                                + " «" + quote(html, draft.quote()) + "»")
                        .toList();
    }

    private static String quote(String html, Span span) {
        return html.substring(html.offsetByCodePoints(0, span.start()), html.offsetByCodePoints(0, span.end()));
    }
}
