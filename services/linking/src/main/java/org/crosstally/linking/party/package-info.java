/** Whose figure it is: the party that a text names as the loser or the owner of what is counted. */
package org.crosstally.linking.party;
