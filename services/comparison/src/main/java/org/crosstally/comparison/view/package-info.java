/** Series as they are read: what was kept of them, and what an analysis of their claims says at the moment of reading. */
package org.crosstally.comparison.view;
