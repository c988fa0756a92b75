/** Conditional requests: a record's revision is its strong entity tag (RFC 9110, sections 8.8.3 and 13.1). */
package org.crosstally.web.conditional;
