/** Searches for the best output of any model that goes from left to right. */
package org.nmt4j.decoder.search;
