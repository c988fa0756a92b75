/** Live updates of open pages. */
package org.crosstally.desk.live;
