package org.crosstally.architecture.sample.fine;

import org.crosstally.architecture.sample.fine.inner.Inner;

/** A class and its nested class depend on each other, which is no circle. */
public record Outer(Inner inner, Nested nested) {

    public record Nested(Outer outer) {}
}
