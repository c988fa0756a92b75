/** Which claims go back to one independent origin, so that copies of one statement count once. */
@NullMarked
package org.crosstally.consensus.origin;

import org.jspecify.annotations.NullMarked;
