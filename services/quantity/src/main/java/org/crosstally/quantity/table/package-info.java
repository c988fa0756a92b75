/** Reader of the module's data files. */
package org.crosstally.quantity.table;
