package org.crosstally.architecture.sample.packages.right;

import org.crosstally.architecture.sample.packages.left.Third;

public record Right(Third third) {}
