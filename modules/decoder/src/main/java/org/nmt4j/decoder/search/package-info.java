/** Searches for the best output of any left-to-right model, knowing nothing of how it computes. */
package org.nmt4j.decoder.search;
