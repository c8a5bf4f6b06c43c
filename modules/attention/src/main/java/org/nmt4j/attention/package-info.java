/** Attention: from the scores of a memory to weights and a context. */
package org.nmt4j.attention;
