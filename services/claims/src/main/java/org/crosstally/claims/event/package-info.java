/** The register of events: what figures belong to besides a place and a subject. */
package org.crosstally.claims.event;
