/** Realizes meanings in German. */
package org.nmt4j.synthetic.german;
