/** What must not lie in clear in the database: sealed with a key that the environment holds. */
package org.crosstally.comparison.secret;
