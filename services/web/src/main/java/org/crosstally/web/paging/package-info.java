/** Lists in pages: page size, total, and opaque tokens that hold the sort keys of the last record (keyset paging). */
package org.crosstally.web.paging;
