/** Measures and the preview of their comparison settings. */
package org.crosstally.desk.measure;
