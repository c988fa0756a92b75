package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * From a text to draft claims. Deterministic: the same document gives the same drafts. Takes any text without an exception,
 * in time linear in its length. Instances hold no state and may be shared.
 */
public final class Extractor {

    /** Grows with every change that can change a draft; recorded with what was extracted. */
    public static final String VERSION = "crosstally-extraction/1";

    /** The claims of a document, in the order of the text. */
    public List<Draft> extract(Document document) {
        return List.of();
    }

    /** Every number of a document, claims and those that are none, each with the reason. */
    List<Mention> mentions(Text text, Document document) {
        MentionScanner scanner = new MentionScanner(text);
        TimeScanner times = new TimeScanner(text, new Calendar(document.publishedAt()));
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : text.sentences) {
            if (scanner.mayHold(sentence)) {
                mentions.addAll(scanner.scan(sentence, times.scan(sentence)));
            }
        }
        return mentions;
    }

    /** The text with its tokens, in the language of the document. */
    static Text text(Document document) {
        return new Text(document.text(), Lexicon.of(document.language()));
    }
}
