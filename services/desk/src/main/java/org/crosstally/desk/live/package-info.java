/** What happens, told to pages that are open. */
package org.crosstally.desk.live;
