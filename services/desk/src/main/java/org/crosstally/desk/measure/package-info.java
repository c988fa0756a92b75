/** What is counted: its tolerance and place among others, and what a change of them would flag. */
package org.crosstally.desk.measure;
