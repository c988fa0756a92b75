package org.crosstally.desk.correction;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;

/** What a step of a correction brings along; a field that it has no use for is absent. */
@TemplateData
public class CorrectionForm {

    /** Revision that the editor saw. */
    @FormParam("revision")
    public int revision;

    /** To whom and how it was reported. */
    @FormParam("to")
    public String to;

    @FormParam("how")
    public String how;

    /** What the outlet answered, or why. */
    @FormParam("reason")
    public String reason;

    /** The step that was refused; {@code null} for none. */
    public String step;

    /** Whether this step was tried and refused. */
    public boolean tried(String name) {
        return name.equals(step);
    }

    /** What was written for the step as the reason. */
    public String wrote(String name) {
        return tried(name) && reason != null ? reason : "";
    }
}
