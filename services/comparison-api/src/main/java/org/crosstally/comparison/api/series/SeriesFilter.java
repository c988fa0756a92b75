package org.crosstally.comparison.api.series;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.crosstally.api.ListParams;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of series can be filtered and sorted by. Parties and measures by id, name or alias. */
public class SeriesFilter extends ListParams {

    @QueryParam("measure")
    @Parameter(description = "Measure", example = "casualties")
    public List<String> measure;

    @QueryParam("subject")
    @Parameter(description = "Whose", example = "Ruritania")
    public List<String> subject;

    @QueryParam("counterparty")
    @Parameter(description = "Against or with whom", example = "Freedonia")
    public List<String> counterparty;

    @QueryParam("object")
    @Parameter(description = "What exactly; spelling variants count as one", example = "155-millimeter shells")
    public List<String> object;

    @QueryParam("place")
    @Parameter(description = "Where", example = "Strelsau")
    public List<String> place;

    @QueryParam("stage")
    @Parameter(description = "How far it has come", example = "ORDERED")
    public List<Stage> stage;

    @QueryParam("timeKind")
    @Parameter(description = "How its figures relate to time", example = "CUMULATIVE")
    public List<TimeKind> timeKind;

    @QueryParam("currency")
    @Parameter(description = "ISO 4217", example = "USD")
    public List<String> currency;

    @QueryParam("has")
    @Parameter(description = "discrepancies: only series with an open discrepancy", example = "discrepancies")
    public String has;

    @QueryParam("sort")
    @Parameter(
            description = "members (the default), discrepancies or changed, greatest first; ties are broken by id",
            example = "members")
    public String sort;
}
