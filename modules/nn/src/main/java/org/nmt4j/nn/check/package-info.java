/** Whether the backward pass of a network agrees with its forward pass. */
package org.nmt4j.nn.check;
