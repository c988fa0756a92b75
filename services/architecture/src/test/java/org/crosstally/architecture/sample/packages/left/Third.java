package org.crosstally.architecture.sample.packages.left;

public record Third() {}
