/** Recurrent encoders: a padded batch of ids to a memory of states. */
package org.nmt4j.encoder;
