package org.crosstally.desk.correction;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;

/** The form of a step on a correction; fields that the step does not use are absent. */
@TemplateData
public class CorrectionForm {

    /** Revision that the editor saw. */
    @FormParam("revision")
    public int revision;

    /** To whom and how the request was sent. */
    @FormParam("to")
    public String to;

    @FormParam("how")
    public String how;

    /** The answer of the outlet, or the reason for the step. */
    @FormParam("reason")
    public String reason;

    /** The step that the service has just refused; {@code null} for none. */
    public String step;

    /** Whether this step has just been refused. */
    public boolean tried(String name) {
        return name.equals(step);
    }

    /** The reason that the visitor wrote for the step. */
    public String wrote(String name) {
        return tried(name) && reason != null ? reason : "";
    }
}
