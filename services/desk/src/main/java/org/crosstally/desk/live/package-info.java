/** Live updates for open pages. */
package org.crosstally.desk.live;
