/** The page of the rules: what each does, within which limits, and an example that shows it. */
package org.crosstally.comparison.kind;
