/** Words of an article in their context. */
package org.crosstally.desk.quote;
