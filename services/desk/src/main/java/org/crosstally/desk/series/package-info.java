/** Claims about one thing: who says what, who counts as one, what was compared with what. */
package org.crosstally.desk.series;
