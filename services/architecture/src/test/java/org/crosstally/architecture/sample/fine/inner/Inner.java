package org.crosstally.architecture.sample.fine.inner;

public record Inner() {}
