/** Sources with the evidence for their reliability. */
package org.crosstally.comparison.api.source;
