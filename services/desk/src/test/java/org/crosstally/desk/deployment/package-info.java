/** The packaged services that the browser tests run against, and the records they need. */
package org.crosstally.desk.deployment;
