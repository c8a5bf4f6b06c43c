/** How German says a meaning. */
package org.nmt4j.synthetic.german;
