/** Attention: scores over a masked memory to weights and a context. */
package org.nmt4j.attention;
