/** Requests to an outlet to correct a figure it printed. */
package org.crosstally.comparison.api.correction;
