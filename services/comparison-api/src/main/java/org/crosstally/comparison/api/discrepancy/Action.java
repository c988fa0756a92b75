package org.crosstally.comparison.api.discrepancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** A step on a discrepancy. Its wire form is the name of its method: {@code POST /v1/discrepancies/{id}:signOff}. */
public enum Action {
    ASSIGN("assign"),
    UNASSIGN("unassign"),
    PROPOSE("propose"),
    SIGN_OFF("signOff"),
    REJECT("reject"),
    PUBLISH("publish"),
    SNOOZE("snooze"),
    WAKE("wake"),
    AWAIT_SOURCE("awaitSource"),
    DISMISS("dismiss"),
    REOPEN("reopen"),
    UNDO("undo"),
    COMMENT("comment");

    private final String method;

    Action(String method) {
        this.method = method;
    }

    /** The name of its method. */
    @JsonValue
    public String method() {
        return method;
    }

    /** The action of a method. */
    @JsonCreator
    public static Action of(String method) {
        return Arrays.stream(values())
                .filter(each -> each.method.equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + method));
    }

    @Override
    public String toString() {
        return method;
    }
}
