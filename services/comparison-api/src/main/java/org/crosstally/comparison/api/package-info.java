/**
 * The contract of the comparison service: what is on the wire, and where. The server implements the interfaces, Java
 * clients extend them. References, bounds and pages are those of the claims service. Amounts are exact decimal strings in
 * the measure's unit unless a field says otherwise; log distances and severities are plain JSON numbers.
 */
package org.crosstally.comparison.api;
