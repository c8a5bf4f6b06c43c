/** Products with weights: by BLAS, by our own loops with packed weights, or by oneDNN. */
package org.nmt4j.nn.product;
