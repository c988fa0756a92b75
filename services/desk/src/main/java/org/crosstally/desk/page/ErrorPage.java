package org.crosstally.desk.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.crosstally.desk.client.Problem;

/** What went wrong and what to do about it, in words. */
record ErrorPage(
        int status, String title, String detail, String hint, List<Problem.FieldError> errors, String requestId)
        implements TemplateInstance {}
