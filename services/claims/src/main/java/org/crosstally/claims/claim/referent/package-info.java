/** The records that claims refer to: found, cached, and created where they are described well enough. */
package org.crosstally.claims.claim.referent;
