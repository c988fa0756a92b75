package org.crosstally.comparison.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import org.crosstally.web.access.Caller;
import org.crosstally.web.problem.RequestId;

/** Who asks, as a value that outlives the request. */
@ApplicationScoped
public class CurrentPerson {

    private final Caller caller;
    private final RequestId requestId;

    CurrentPerson(Caller caller, RequestId requestId) {
        this.caller = caller;
        this.requestId = requestId;
    }

    /** The caller of the present request. */
    public Person present() {
        return new Person(caller.subject(), caller.roles(), requestId.value());
    }
}
