/** The page of one claim. */
package org.crosstally.desk.claim;
