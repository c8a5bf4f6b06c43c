/** The engine: matrices, reverse-mode tape, kernels, cells, losses and optimisers. */
package org.nmt4j.nn;
