/**
 * Shortlists of target tokens for a sentence, learned from the training pairs without a network.
 */
package org.nmt4j.translation.lexical;
