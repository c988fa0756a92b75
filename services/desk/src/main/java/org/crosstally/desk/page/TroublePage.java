package org.crosstally.desk.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.crosstally.desk.peer.Refusal;

/** What went wrong and what to do about it, in words. */
record TroublePage(int status, String title, String detail, String hint, List<Refusal.Fault> errors, String requestId)
        implements TemplateInstance {}
