/** Adding an article and deciding its drafts. */
package org.crosstally.desk.article;
