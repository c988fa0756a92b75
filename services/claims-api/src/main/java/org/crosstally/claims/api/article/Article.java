package org.crosstally.claims.api.article;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.draft.KeptDrafts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was published.
 *
 * @param publishedAt ISO 8601 date or instant as given; {@code null} when unknown
 * @param sha256 hex digest of the newest snapshot's UTF-8 text; {@code null} when there is none
 * @param snapshot number of the newest snapshot, 0 when there is none
 * @param nearDuplicates articles whose text is nearly the same, most alike first
 * @param translationOf the article that this one translates; {@code null} when it says of none
 * @param lostQuotes quotes of claims of which the newest snapshot has neither the words nor the number any more; absent
 *     when there are none
 * @param context what an editor set for its drafts; absent when nothing is set
 * @param text only where one article is read by id
 * @param drafts what reading its text added; only in the answer to a recording with extract=true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What was published, with its text snapshot and the articles that are nearly the same.")
public record Article(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        Ref outlet,
        String url,
        String title,
        String language,
        String publishedAt,
        Ref wireCredit,
        String sha256,
        int snapshot,
        List<NearDuplicate> nearDuplicates,
        UUID translationOf,
        List<LostQuote> lostQuotes,
        ArticleContext context,
        String text,
        KeptDrafts drafts)
        implements Recorded {

    @Override
    public boolean hasAddedContent() {
        return drafts != null;
    }

    /**
     * An article whose text is nearly the same.
     *
     * @param article its id
     * @param similarity estimated Jaccard similarity of word shingles, 0 to 1
     */
    public record NearDuplicate(
            UUID article,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal similarity) {}

    /**
     * A claim's quote that the newest snapshot no longer has.
     *
     * @param claim its id
     * @param exact the words; a later revision of the claim may have others
     */
    public record LostQuote(UUID claim, String exact) {}

    /** The same article with its text. */
    public Article withText(String itsText) {
        return with(itsText, drafts);
    }

    /** The same article with what reading it added. */
    public Article withDrafts(KeptDrafts added) {
        return with(text, added);
    }

    private Article with(String itsText, KeptDrafts added) {
        return new Article(
                id,
                revision,
                recordedAt,
                recordedBy,
                outlet,
                url,
                title,
                language,
                publishedAt,
                wireCredit,
                sha256,
                snapshot,
                nearDuplicates,
                translationOf,
                lostQuotes,
                context,
                itsText,
                added);
    }
}
