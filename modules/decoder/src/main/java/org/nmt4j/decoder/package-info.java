/** The decoder: one step, and teacher forcing. */
package org.nmt4j.decoder;
