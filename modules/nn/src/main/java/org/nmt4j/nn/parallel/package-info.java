/** A fixed set of threads for work whose result must not depend on them. */
package org.nmt4j.nn.parallel;
