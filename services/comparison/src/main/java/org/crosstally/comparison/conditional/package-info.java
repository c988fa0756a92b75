/** Strong entity tags, and what If-Match demands of them (RFC 9110, section 13.1.1). */
package org.crosstally.comparison.conditional;
