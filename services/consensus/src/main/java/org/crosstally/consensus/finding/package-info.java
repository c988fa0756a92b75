/** What an editor sees: a finding with its sides, severity and explanation. */
package org.crosstally.consensus.finding;
