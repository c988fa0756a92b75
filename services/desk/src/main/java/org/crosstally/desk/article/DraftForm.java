package org.crosstally.desk.article;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.NewAmount;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewClaimBuilder;
import org.crosstally.claims.api.claim.NewLink;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.extraction.Candidates;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.page.EmptyParameters;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;

/** The form of a draft: the fields that an editor may change, and the step to take. */
public class DraftForm {

    /** accept, edit, drop or restore. */
    @FormParam("do")
    public String step;

    @FormParam("revision")
    public int revision;

    @FormParam("amount")
    public String amount;

    @FormParam("measure")
    public String measure;

    @FormParam("subject")
    public String subject;

    @FormParam("object")
    public String object;

    @FormParam("place")
    public String place;

    @FormParam("event")
    public String event;

    @FormParam("origin")
    public String origin;

    @FormParam("stage")
    public Stage stage;

    @FormParam("modality")
    public Modality modality;

    @FormParam("timeKind")
    public TimeKind timeKind;

    @FormParam("start")
    public String start;

    @FormParam("asOf")
    public String asOf;

    /** A step that the service refused, with what the editor wrote. */
    record Refused(UUID draft, DraftForm form, Problem problem) {}

    /** Fills the form from a draft; the missing measure of a clear level is filled with the likeliest candidate. */
    static DraftForm of(Draft draft) {
        NewClaim content = draft.content();
        DraftForm form = new DraftForm();
        form.revision = draft.revision();
        form.amount = content.amount() == null ? "" : content.amount().text();
        form.measure = content.measure() == null && isClearLevel(draft)
                ? candidates(draft, Kind.MEASURES).findFirst().orElse("")
                : content.measure();
        form.subject = content.subject();
        form.object = content.object();
        form.place = content.place();
        form.event = content.event();
        form.origin = content.attribution() == null || content.attribution().isEmpty()
                ? ""
                : content.attribution().get(content.attribution().size() - 1).party();
        form.stage = content.stage();
        form.modality = content.modality();
        form.timeKind = content.time() == null ? null : content.time().kind();
        form.start = content.time() == null ? "" : content.time().start();
        form.asOf = content.time() == null ? "" : content.time().asOf();
        return form;
    }

    private static boolean isClearLevel(Draft draft) {
        return draft.reading() == null
                || draft.reading().isLevel() && draft.reading().isUnambiguous();
    }

    /** The draft's content with the form's fields; fields that the form does not show are kept. */
    NewClaim on(NewClaim content) {
        ClaimTime time = content.time();
        return NewClaimBuilder.builder(content)
                .attribution(attribution(content))
                .amount(amount(content.amount()))
                .measure(EmptyParameters.textOrNull(measure))
                .subject(EmptyParameters.textOrNull(subject))
                .object(EmptyParameters.textOrNull(object))
                .place(EmptyParameters.textOrNull(place))
                .event(EmptyParameters.textOrNull(event))
                .stage(stage)
                .modality(modality)
                .time(new ClaimTime(
                        timeKind,
                        EmptyParameters.textOrNull(asOf),
                        EmptyParameters.textOrNull(start),
                        time == null ? null : time.end()))
                .build();
    }

    private NewAmount amount(NewAmount given) {
        if (given != null
                && EmptyParameters.textOrNull(amount) != null
                && amount.strip().equals(given.text())) {
            return given;
        }
        // The service parses the new words; bounds from the old words must not be kept.
        return new NewAmount(
                EmptyParameters.textOrNull(amount),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                given == null ? null : given.unit(),
                given == null ? null : given.currency(),
                given == null ? null : given.per());
    }

    private List<NewLink> attribution(NewClaim content) {
        List<NewLink> links = content.attribution() == null ? List.of() : content.attribution();
        String wanted = EmptyParameters.textOrNull(origin);
        String read = links.isEmpty() ? null : links.get(links.size() - 1).party();
        if (wanted == null) {
            return List.of();
        }
        if (wanted.equals(read)) {
            return links;
        }
        Stream<NewLink> before = links.stream().limit(Math.max(0, links.size() - 1));
        return Stream.concat(before, Stream.of(new NewLink(wanted, null, null))).toList();
    }

    enum Kind {
        MEASURES,
        SUBJECTS,
        OBJECTS
    }

    /** Proposed names for a field, best first. */
    static Stream<String> candidates(Draft draft, Kind kind) {
        Candidates candidates = draft.reading() == null ? null : draft.reading().candidates();
        if (candidates == null) {
            return Stream.of();
        }
        List<Candidates.Candidate> list =
                switch (kind) {
                    case MEASURES -> candidates.measures();
                    case SUBJECTS -> candidates.subjects();
                    case OBJECTS -> candidates.objects();
                };
        return list == null ? Stream.of() : list.stream().map(Candidates.Candidate::name);
    }
}
