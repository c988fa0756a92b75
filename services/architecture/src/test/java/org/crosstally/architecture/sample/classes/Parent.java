package org.crosstally.architecture.sample.classes;

public record Parent(Child.Name child) {}
