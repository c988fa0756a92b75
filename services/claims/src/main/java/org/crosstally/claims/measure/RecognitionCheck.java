package org.crosstally.claims.measure;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.api.Recognition;
import org.crosstally.api.Recognition.Frame;
import org.crosstally.api.Recognition.Part;
import org.crosstally.linking.word.WordClasses;
import org.crosstally.quantity.measure.WordRole;
import org.crosstally.quantity.unit.Units;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Refuses frames that extraction could not use, or that would fill a measure from one kind of evidence only. */
final class RecognitionCheck {

    private static final String LANGUAGE_OF_CLASSES = "en";
    private static final String TIME = "time";
    private static final String TIME_OR_TOTAL = "time?";

    private final List<FieldError> errors = new ArrayList<>();

    private RecognitionCheck() {}

    /** @throws ProblemException UNKNOWN_UNIT, UNKNOWN_REFERENCE, INVALID_VALUE */
    static void check(Recognition recognition) {
        if (recognition == null) {
            return;
        }
        RecognitionCheck check = new RecognitionCheck();
        check.per(recognition.per());
        List<Frame> frames = recognition.frames() == null ? List.of() : recognition.frames();
        for (int i = 0; i < frames.size(); i++) {
            check.frame("/recognition/frames/" + i, frames.get(i));
        }
        check.parts("/recognition/excluded/", recognition.excluded());
        if (!check.errors.isEmpty()) {
            throw new ProblemException(check.errors);
        }
    }

    private void per(String per) {
        if (per != null
                && !per.equals(TIME)
                && !per.equals(TIME_OR_TOTAL)
                && Units.find(per).isEmpty()) {
            add("/recognition/per", ErrorCode.UNKNOWN_UNIT, "There is no unit \"" + per + "\".");
        }
    }

    private void frame(String pointer, Frame frame) {
        parts(pointer + "/parts/", frame.parts());
        boolean proposes = Boolean.TRUE.equals(frame.proposes());
        if (!proposes && frame.parts().size() == 1 && frame.parts().get(0).role() != WordRole.NAME) {
            add(
                    pointer,
                    ErrorCode.INVALID_VALUE,
                    "A frame needs a second part or the role NAME, or `proposes` must be true.");
        }
    }

    private void parts(String pointer, List<Part> parts) {
        for (int i = 0; parts != null && i < parts.size(); i++) {
            part(pointer + i, parts.get(i));
        }
    }

    private void part(String pointer, Part part) {
        boolean hasWords = part.words() != null && !part.words().isEmpty();
        boolean bare = part.role() == WordRole.BARE;
        if (bare ? hasWords || part.wordClass() != null : hasWords == (part.wordClass() != null)) {
            add(
                    pointer,
                    ErrorCode.INVALID_VALUE,
                    bare
                            ? "The role BARE has no words."
                            : "Give either `wordClass` or `words`: a shipped class, or words by language.");
        } else if (part.wordClass() != null
                && !WordClasses.of(LANGUAGE_OF_CLASSES).names().contains(part.wordClass())) {
            add(
                    pointer + "/wordClass",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "There is no class of words \"" + part.wordClass() + "\". Give `words` instead.");
        }
    }

    private void add(String pointer, ErrorCode code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }
}
