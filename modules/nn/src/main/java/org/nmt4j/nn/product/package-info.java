/** Products with weights by BLAS, by loops in Java with packed weights, or by oneDNN. */
package org.nmt4j.nn.product;
