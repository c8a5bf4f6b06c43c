/** How English says a meaning. */
package org.nmt4j.synthetic.english;
