/** Decoders: one step, teacher forcing, and the searches over steps. */
package org.nmt4j.decoder;
