package org.crosstally.architecture.sample.names.util;

public record Text() {}
