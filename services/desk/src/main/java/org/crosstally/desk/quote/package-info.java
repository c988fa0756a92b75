/** Quotes in their context. */
package org.crosstally.desk.quote;
