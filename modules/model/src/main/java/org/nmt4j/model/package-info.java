/** What a trainable task is: the seam between the training loop and the systems it trains. */
package org.nmt4j.model;
