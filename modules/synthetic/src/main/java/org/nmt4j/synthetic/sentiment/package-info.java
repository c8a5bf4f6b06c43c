/** Reviews whose opinion depends on the order of their words. */
package org.nmt4j.synthetic.sentiment;
