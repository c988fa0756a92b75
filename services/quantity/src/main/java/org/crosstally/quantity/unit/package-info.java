/** Units of measure by UCUM code, with exact conversion, and the nouns of counted things. */
package org.crosstally.quantity.unit;
