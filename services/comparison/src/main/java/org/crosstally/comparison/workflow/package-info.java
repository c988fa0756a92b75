/** How a discrepancy is reviewed: states, steps, who may take which, and what finding it again does. Plain rules. */
package org.crosstally.comparison.workflow;
