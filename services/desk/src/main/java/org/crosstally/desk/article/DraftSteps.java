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

/** A draft's form as the calls of the API that it stands for. */
@ApplicationScoped
class DraftSteps {

    private final ClaimsClients.OfDrafts drafts;

    DraftSteps(@RestClient ClaimsClients.OfDrafts drafts) {
        this.drafts = drafts;
    }

    /** Takes the step on the revision that the editor saw; accepting mends first where the form says something else. */
    void take(UUID id, DraftForm form) {
        switch (form.step == null ? "" : form.step) {
            case "accept" -> drafts.accept(id, IfMatch.revision(mended(id, form)));
            case "mend" -> mended(id, form);
            case "drop" -> drafts.drop(id, IfMatch.revision(form.revision), new Reason("Dropped at the desk"));
            case "restore" -> drafts.restore(id, IfMatch.revision(form.revision));
            default -> throw new BadRequestException("A draft is accepted, mended, dropped or restored.");
        }
    }

    /** The revision after the form's content is the draft's. */
    private int mended(UUID id, DraftForm form) {
        Draft draft = drafts.read(id, null);
        NewClaim wanted = form.on(draft.content());
        return wanted.equals(draft.content())
                ? form.revision
                : drafts.mend(id, IfMatch.revision(form.revision), wanted).revision();
    }
}
