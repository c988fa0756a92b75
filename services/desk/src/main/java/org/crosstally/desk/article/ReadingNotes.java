package org.crosstally.desk.article;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.quantity.assertion.Ambiguity;
import org.crosstally.quantity.assertion.FigureRole;

/** Explains why a number that was read needs an editor: it is no level, or its words allow a second reading. */
final class ReadingNotes {

    private ReadingNotes() {}

    /** Sentences for the editor, none where the number is a level with one reading. */
    static List<String> of(Reading reading) {
        List<String> notes = new ArrayList<>();
        if (!reading.isLevel()) {
            notes.add(role(reading.role()));
        }
        if (!reading.isUnambiguous()) {
            reading.ambiguities().forEach(ambiguity -> notes.add(ambiguity(ambiguity)));
        }
        return notes;
    }

    private static String role(FigureRole role) {
        return switch (role) {
            case LEVEL -> "The number is the level reached.";
            case CHANGE -> "The number says by how much something rose or fell, not its level.";
            case FORMER -> "The number is the level before a change.";
            case WHOLE -> "The number is the whole that another number is part of.";
            case COMPARED -> "The number is only compared with the figure of the sentence.";
            case NEGATED -> "The text says that the number is not so.";
        };
    }

    private static String ambiguity(Ambiguity ambiguity) {
        return switch (ambiguity) {
            case BLANK_IN_NUMBER -> "The digits may be one number with a space in it, or two numbers.";
            case DECIMAL_COMMA -> "The comma may separate decimals or thousands.";
            case TON -> "A ton may be 1,000 kilograms or 2,000 pounds.";
            case WEIGHT_OR_MONEY -> "Pounds may be a weight or money.";
            case CURRENCY -> "Several countries have money of this name.";
        };
    }
}
