/** The steps of a review, as forms: what the API allows, and no word of an editor lost when it says no. */
package org.crosstally.desk.review;
