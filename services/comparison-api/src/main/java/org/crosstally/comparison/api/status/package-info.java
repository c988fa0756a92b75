/** How far the service has followed the feed of claims. */
package org.crosstally.comparison.api.status;
