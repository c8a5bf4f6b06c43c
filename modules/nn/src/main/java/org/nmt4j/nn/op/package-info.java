/** Operations on the tape. Each computes its result and records its backward step. */
package org.nmt4j.nn.op;
