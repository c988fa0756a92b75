package org.crosstally.comparison.api.discrepancy;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.crosstally.api.ListParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What the list of discrepancies can be filtered, sorted and faceted by. Filters are joined by AND, repeated values of one
 * by OR. Outlets, parties and measures by id, name or alias.
 */
public class DiscrepancyFilter extends ListParams {

    @QueryParam("id")
    @Parameter(
            description =
                    "Id of a discrepancy; may be repeated. Those that are asked for are listed whatever their state"
                            + " and kind, silenced or not",
            example = "018c8a52-0a1b-7c3d-9e4f-5a6b7c8d9e0f")
    public List<String> id;

    @QueryParam("kind")
    @Parameter(description = "Kind, see GET /v1/kinds; may be repeated", example = "SCALE_SLIP")
    public List<String> kind;

    @QueryParam("band")
    @Parameter(description = "Severity in words; may be repeated", example = "CRITICAL")
    public List<Band> band;

    @QueryParam("state")
    @Parameter(
            description =
                    "May be repeated. Without it the queue: OPEN, ASSIGNED, PROPOSED, AWAITING_SOURCE, REGRESSED and"
                            + " RESOLVED_BUT_CHANGED",
            example = "OPEN")
    public List<DiscrepancyState> state;

    @QueryParam("measure")
    @Parameter(description = "Measure of one of its series", example = "killed")
    public List<String> measure;

    @QueryParam("subject")
    @Parameter(description = "Subject of one of its series", example = "Ruritania")
    public List<String> subject;

    @QueryParam("outlet")
    @Parameter(description = "Outlet that printed a claim on one of its sides", example = "The Daily Meridian")
    public List<String> outlet;

    @QueryParam("origin")
    @Parameter(description = "Party that a claim on one of its sides goes back to", example = "Ministry of Defence")
    public List<String> origin;

    @QueryParam("series")
    @Parameter(description = "Id of one of its series")
    public List<String> series;

    @QueryParam("minSeverity")
    @Parameter(description = "Least severity score, 0 to 1", example = "0.6")
    public Double minSeverity;

    @QueryParam("from")
    @Parameter(description = "The sides disagree on this day or later", example = "2024-01-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The sides disagree on this day or earlier", example = "2024-03-31")
    public LocalDate to;

    @QueryParam("verdict")
    @Parameter(description = "Proposed or signed-off verdict; may be repeated", example = "A_WRONG")
    public List<Verdict> verdict;

    @QueryParam("owner")
    @Parameter(
            description = "Owner: a subject, me, or nobody for discrepancies without an owner; may be repeated",
            example = "me")
    public List<String> owner;

    @QueryParam("silenced")
    @Parameter(description = "true lists also what a silence hides", example = "false")
    public Boolean silenced;

    @QueryParam("information")
    @Parameter(
            description = "true lists also what is no discrepancy but worth knowing: DEPENDENT_SOURCES, UNCORROBORATED,"
                    + " SUPERSEDED. A kind that is asked for is always listed",
            example = "false")
    public Boolean information;

    @QueryParam("sort")
    @Parameter(
            description =
                    "priority (the default: severity x importance x age), severity, firstSeen, lastChanged or since"
                            + " (when it came into its state), greatest first; ties are broken by id",
            example = "priority")
    public String sort;

    @QueryParam("facets")
    @Parameter(
            description = "Comma-separated: kind, band, state, verdict, owner, month (of the last day that shows it),"
                    + " measure, subject, outlet, origin. Counts are of this moment; where counting takes 100 ms or longer,"
                    + " they may be a minute old, but hold whatever editors did on this replica",
            example = "kind,band")
    public String facets;
}
