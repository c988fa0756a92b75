/** A pasted article: its numbers highlighted in the text, each a draft to accept, edit or drop. */
package org.crosstally.desk.article;
