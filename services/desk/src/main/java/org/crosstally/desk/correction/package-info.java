/** Correction requests to outlets. */
package org.crosstally.desk.correction;
