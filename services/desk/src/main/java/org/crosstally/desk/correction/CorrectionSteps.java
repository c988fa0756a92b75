package org.crosstally.desk.correction;

import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.crosstally.api.Reason;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.correction.Report;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.client.IfMatch;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends the form of a step on a correction to the API. */
@ApplicationScoped
class CorrectionSteps {

    private final ComparisonClients.OfCorrections corrections;

    CorrectionSteps(@RestClient ComparisonClients.OfCorrections corrections) {
        this.corrections = corrections;
    }

    /** Takes the step, provided the correction still has the revision that the editor saw. */
    CorrectionRequest take(UUID id, String step, CorrectionForm form) {
        String seen = IfMatch.revision(form.revision);
        Note note = new Note(textOrNull(form.reason));
        return switch (step) {
            case "report" -> corrections.report(id, seen, new Report(form.to, form.how));
            case "acknowledge" -> corrections.acknowledge(id, seen, note);
            case "refuse" -> corrections.refuse(id, seen, new Reason(note.reason()));
            case "fix" -> corrections.fix(id, seen, note);
            case "reopen" -> corrections.reopen(id, seen, new Reason(note.reason()));
            default ->
                throw new BadRequestException("Unknown step '" + step + "'. Go back to the page and use its buttons.");
        };
    }
}
