/** Everything that happens, append-only: who, what, before, after, why. Read as an audit, and followed as a feed. */
package org.crosstally.comparison.audit;
