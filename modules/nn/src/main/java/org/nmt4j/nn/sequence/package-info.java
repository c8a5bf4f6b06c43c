/** Padded batches of ids, and what an encoder makes of them. */
package org.nmt4j.nn.sequence;
