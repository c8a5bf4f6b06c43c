/** Compares the gradients of a network with finite differences of its loss. */
package org.nmt4j.nn.check;
