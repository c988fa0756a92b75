/** Claims as a comparison shows them: the key of their series, the sides they take, why some were left out. */
package org.crosstally.comparison.api.claim;
