/** Amounts in a text: a number with its unit, its bounds and the role it plays in the sentence. */
package org.crosstally.extraction.mention;
