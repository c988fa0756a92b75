package org.crosstally.architecture.sample.packages.left;

import org.crosstally.architecture.sample.packages.right.Right;

public record Left(Right right) {}
