/** Turns what the core found into what goes over the wire, with present names. */
package org.crosstally.comparison.mapping;
