/** The catalogue of measures: what each counts, its scope, its plausible range and the frames it is recognised by. */
package org.crosstally.linking.measure;
