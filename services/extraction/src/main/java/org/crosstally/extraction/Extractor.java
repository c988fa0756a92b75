package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.mention.MentionScanner;
import org.crosstally.extraction.text.Languages;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.VisibleText;
import org.crosstally.extraction.time.ReferenceCalendar;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.extraction.time.TimeScanner;

/**
 * From a text to draft claims. Deterministic: the same document gives the same drafts. Takes any text without an exception,
 * in time linear in its length. Instances hold no state and may be shared.
 */
public final class Extractor {

    /** Grows with every change that can change a draft; recorded with what was extracted. */
    public static final String VERSION = "crosstally-extraction/2";

    /** The claims of a document, in the order of the text; none when its language is not read. */
    public List<Draft> extract(Document document) {
        if (!reads(language(document))) {
            return List.of();
        }
        Text text = text(document);
        List<Draft> drafts = new ArrayList<>();
        List<Mention> claims = mentions(text, document).stream()
                .filter(mention -> mention.dismissal == null)
                .toList();
        if (claims.isEmpty()) {
            return drafts;
        }
        DraftBuilder drafting = new DraftBuilder(text, document, claims);
        claims.forEach(claim -> drafts.add(drafting.draft(claim)));
        return drafts;
    }

    /** The language a text is taken to be in when none is given: a BCP-47 tag, also of languages that are not read. */
    public static String language(String text) {
        return Languages.guess(VisibleText.of(text).text());
    }

    /** Whether texts in a language, a BCP-47 tag, are read. */
    public static boolean reads(String language) {
        return Languages.isRead(language);
    }

    /** The languages whose words are known: BCP-47 tags. */
    public static List<String> languages() {
        return Lexicon.LANGUAGES;
    }

    /** Every number of a document, claims and those that are none, each with the reason. */
    List<Mention> mentions(Text text, Document document) {
        MentionScanner scanner = new MentionScanner(text);
        TimeScanner times = new TimeScanner(text, new ReferenceCalendar(document.publishedAt()));
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : text.sentences) {
            if (scanner.mayHold(sentence)) {
                List<TimeExpression> dates = times.scan(sentence);
                List<Mention> found = scanner.scan(sentence, dates);
                found.forEach(mention -> mention.times = dates);
                mentions.addAll(found);
            }
        }
        return mentions;
    }

    /** The text with its tokens, in the language of the document. */
    static Text text(Document document) {
        return new Text(document.text(), Lexicon.of(language(document)));
    }

    private static String language(Document document) {
        return document.language() == null ? language(document.text()) : document.language();
    }
}
