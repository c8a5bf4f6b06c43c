/** Operations on the tape: each computes its result and leaves its backward step. */
package org.nmt4j.nn.op;
