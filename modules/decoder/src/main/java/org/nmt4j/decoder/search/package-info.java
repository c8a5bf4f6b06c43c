/** Searches for the best output of any left-to-right model. */
package org.nmt4j.decoder.search;
