package org.crosstally.extraction;

import java.util.List;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Ambiguity;
import org.crosstally.quantity.assertion.FigureRole;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;

/**
 * A numeric assertion found in a text, to be accepted, edited or dropped by an editor.
 *
 * @param quote the words of the amount, with bounds, unit and noun
 * @param number the number alone, from its first digit or word to its last; of a range, both and what is between
 * @param sentence the sentence around it
 * @param amount what the words mean: both intervals, unit, currency, per
 * @param role what the number is in its sentence; only a LEVEL is a claim by itself
 * @param ambiguities other readings of the amount that the words allow; empty when there are none
 * @param counted what is counted or measured, as the text says it, head in the singular; null when the text does not say
 * @param subject whose figure it is, as the text says it; null when not found
 * @param object what it is about: the words behind "of", "for", "worth"; null when not found
 * @param place where it holds; null when the sentence does not say
 * @param subjectSpan where the subject stands; null without one
 * @param objectSpan where the object stands; null without one
 * @param stage how far it has come; NONE when the clause speaks of no stage
 * @param modality how firmly it is asserted
 * @param time when it holds
 * @param attribution from the outlet (first) to whoever said it first (last)
 * @param rules the rules that fired, in their order
 * @param confidence the share of drafts like this one whose value and unit were right on labelled news, 0 to 1; it says nothing of
 *     whether the claim is true
 * @param hints words to look for a series by
 */
public record Draft(
        Span quote,
        Span number,
        Span sentence,
        Amount amount,
        FigureRole role,
        List<Ambiguity> ambiguities,
        String counted,
        String subject,
        String object,
        PlaceReading place,
        Span subjectSpan,
        Span objectSpan,
        Stage stage,
        Modality modality,
        TimeAnchor time,
        List<AttributionLink> attribution,
        List<String> rules,
        double confidence,
        SeriesHints hints) {}
