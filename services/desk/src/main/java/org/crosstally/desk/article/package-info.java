/** A pasted article: its numbers lit up in the text, each a draft to accept, mend or drop. */
package org.crosstally.desk.article;
