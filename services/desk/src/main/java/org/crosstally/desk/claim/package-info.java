/** One claim: the evidence that an article printed a number. */
package org.crosstally.desk.claim;
