/** Series ("Figures over time"): claims, origins, consensus. */
package org.crosstally.desk.series;
