/** Finds the measure of a figure by the frames of the catalogue, with the words that speak for it. */
package org.crosstally.linking.frame;
