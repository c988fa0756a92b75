/** What is known of a measure besides its name: what it counts, whose it is, what its figures belong to, and how words say it. */
package org.crosstally.quantity.measure;
