/** What the words around a number commit to, as a versioned table. */
package org.crosstally.quantity.wording;
