/** A fixed number of threads for work whose result must not depend on the threads. */
package org.nmt4j.nn.parallel;
