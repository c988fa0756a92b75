/** Who may do what. Roles come from the signed token of a configured issuer; see {@link org.crosstally.web.access.Login}. */
package org.crosstally.web.access;
