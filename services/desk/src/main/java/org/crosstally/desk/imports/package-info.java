/** Import of tables: columns, preview, progress. */
package org.crosstally.desk.imports;
