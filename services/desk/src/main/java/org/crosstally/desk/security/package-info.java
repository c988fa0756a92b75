/** Who comes in, and what every answer carries: identity, protection against foreign forms, headers that browsers obey. */
package org.crosstally.desk.security;
