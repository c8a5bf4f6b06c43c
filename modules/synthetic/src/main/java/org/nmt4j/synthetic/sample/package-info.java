/** Draws meanings that make sense, from a seed. */
package org.nmt4j.synthetic.sample;
