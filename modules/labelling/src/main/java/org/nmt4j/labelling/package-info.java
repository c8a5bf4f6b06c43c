/** A label for a line or for each of its tokens, or a number: recurrent layers that read. */
package org.nmt4j.labelling;
