/** What the browser tests run against: the services as they are deployed, and what is recorded there. */
package org.crosstally.desk.deployment;
