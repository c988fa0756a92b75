/**
 * Claims: a number that an article printed, with where, who, how much, of what and when. A reference to an outlet, party or
 * measure may be given by id, name or alias; responses carry both id and name.
 */
package org.crosstally.claims.api.claim;
