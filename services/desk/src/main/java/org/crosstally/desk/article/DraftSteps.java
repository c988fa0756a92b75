package org.crosstally.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.crosstally.api.Reason;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.client.IfMatch;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends the form of a draft to the API. */
@ApplicationScoped
class DraftSteps {

    private final ClaimsClients.OfDrafts drafts;

    DraftSteps(@RestClient ClaimsClients.OfDrafts drafts) {
        this.drafts = drafts;
    }

    /** Takes the step on the revision that the editor saw; accepting saves changed fields first. */
    void take(UUID id, DraftForm form) {
        switch (form.step == null ? "" : form.step) {
            case "accept" -> drafts.accept(id, IfMatch.revision(edited(id, form)));
            case "edit" -> edited(id, form);
            case "drop" -> drafts.drop(id, IfMatch.revision(form.revision), new Reason("Dropped at the desk"));
            case "restore" -> drafts.restore(id, IfMatch.revision(form.revision));
            default ->
                throw new BadRequestException(
                        "Unknown step. Use the buttons of the draft: accept, save, drop or restore.");
        }
    }

    /** Saves the form's content if it differs, and returns the draft's revision. */
    private int edited(UUID id, DraftForm form) {
        Draft draft = drafts.read(id, null);
        NewClaim wanted = form.on(draft.content());
        return wanted.equals(draft.content())
                ? form.revision
                : drafts.mend(id, IfMatch.revision(form.revision), wanted).revision();
    }
}
