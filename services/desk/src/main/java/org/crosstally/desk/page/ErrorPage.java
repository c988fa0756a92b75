package org.crosstally.desk.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.crosstally.desk.client.Problem;

/** An error page: what is wrong and what to do. */
record ErrorPage(
        int status, String title, String detail, String hint, List<Problem.FieldError> errors, String requestId)
        implements TemplateInstance {}
