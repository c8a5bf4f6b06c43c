/** Matrices in native memory, their products, and numbers drawn by counter. */
package org.nmt4j.nn.array;
