package org.crosstally.architecture.sample.names;

public record TextHelper() {}
