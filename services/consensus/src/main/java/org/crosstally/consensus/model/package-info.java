/** The data that everything else works on: claims, what is known beside them, the keys that say which claims are about the same thing, and numbers as intervals on an axis. */
package org.crosstally.consensus.model;
