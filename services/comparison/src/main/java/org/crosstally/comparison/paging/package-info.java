/** Lists, page by page: opaque tokens, a stable order, and filters as SQL. */
package org.crosstally.comparison.paging;
