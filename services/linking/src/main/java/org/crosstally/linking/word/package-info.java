/** Words of a sentence and the classes they belong to, one file of classes per language. */
package org.crosstally.linking.word;
