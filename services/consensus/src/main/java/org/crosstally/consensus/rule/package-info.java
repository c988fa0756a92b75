/** The rules, one class for each theme. A rule looks at a clash, a series, a pair of series or a whole with its parts. */
package org.crosstally.consensus.rule;
