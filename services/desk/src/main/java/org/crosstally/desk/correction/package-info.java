/** What outlets are asked to correct. */
package org.crosstally.desk.correction;
