/** Products with weights: by BLAS, or with weights packed for few rows. */
package org.nmt4j.nn.product;
