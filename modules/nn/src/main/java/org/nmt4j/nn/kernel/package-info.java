/**
 * The numerical work on matrices: reference kernels in ND4J operations, and fused loops for the
 * CPU.
 */
package org.nmt4j.nn.kernel;
