/** What all pages share: the reader's locale, links, assets, and what is said when something goes wrong. */
package org.crosstally.desk.page;
