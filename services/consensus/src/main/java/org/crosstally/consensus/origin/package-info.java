/** Which claims go back to one independent origin, so that copies of one statement count once. */
package org.crosstally.consensus.origin;
