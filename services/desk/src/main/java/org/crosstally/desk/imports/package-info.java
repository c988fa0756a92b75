/** A table becomes claims: which column is what, a preview, and how far it is. */
package org.crosstally.desk.imports;
