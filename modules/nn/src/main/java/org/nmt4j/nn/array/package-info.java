/** Matrices in native memory, their products by BLAS, and counter-based random numbers. */
package org.nmt4j.nn.array;
