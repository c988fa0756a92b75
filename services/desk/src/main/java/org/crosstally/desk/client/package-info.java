/** REST clients of the claims and the comparison service. */
package org.crosstally.desk.client;
