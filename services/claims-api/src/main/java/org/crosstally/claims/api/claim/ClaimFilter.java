package org.crosstally.claims.api.claim;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.PageParams;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of claims can be filtered, sorted and faceted by. References by id, name or alias. */
public class ClaimFilter extends PageParams {

    @QueryParam("measure")
    @Parameter(description = "Measure; narrower ones are included with narrower=true")
    public String measure;

    @QueryParam("narrower")
    @Parameter(description = "Include measures narrower than the one given")
    public Boolean narrower;

    @QueryParam("subject")
    public String subject;

    @QueryParam("counterparty")
    public String counterparty;

    @QueryParam("object")
    @Parameter(description = "The object contains this text; case does not matter")
    public String object;

    @QueryParam("place")
    public String place;

    @QueryParam("event")
    @Parameter(description = "Event; those that are part of it are included")
    public String event;

    @QueryParam("outlet")
    public String outlet;

    @QueryParam("article")
    public UUID article;

    @QueryParam("origin")
    public String origin;

    @QueryParam("stage")
    public Stage stage;

    @QueryParam("modality")
    public Modality modality;

    @QueryParam("timeKind")
    public TimeKind timeKind;

    @QueryParam("state")
    @Parameter(description = "May be repeated. Without it, retracted claims are left out")
    public List<ClaimState> state;

    @QueryParam("method")
    public Method method;

    @QueryParam("currency")
    public String currency;

    @QueryParam("recordedBy")
    public String recordedBy;

    @QueryParam("clientRef")
    public String clientRef;

    @QueryParam("dateFrom")
    @Parameter(description = "The figure's as-of date is this day or later")
    public LocalDate dateFrom;

    @QueryParam("dateTo")
    @Parameter(description = "The figure's as-of date is this day or earlier")
    public LocalDate dateTo;

    @QueryParam("recordedFrom")
    public Instant recordedFrom;

    @QueryParam("recordedTo")
    public Instant recordedTo;

    @QueryParam("valueFrom")
    @Parameter(description = "The upper bound in the measure's unit is this or more, or open")
    public BigDecimal valueFrom;

    @QueryParam("valueTo")
    @Parameter(description = "The lower bound in the measure's unit is this or less, or open")
    public BigDecimal valueTo;

    @QueryParam("sort")
    @Parameter(
            description =
                    "recordedAt, -recordedAt (the default; of the first revision), date or -date; ties are broken by id")
    public String sort;

    @QueryParam("facets")
    @Parameter(
            description =
                    "Comma-separated: measure, subject, event, origin, outlet, stage, modality, state, method, currency, timeKind")
    public String facets;
}
