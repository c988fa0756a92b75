/** The workers: take series that wait, ask every rule, and have the answer written down. */
package org.crosstally.comparison.analysis;
