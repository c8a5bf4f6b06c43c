/** Random meanings that make sense, drawn from a seed. */
package org.nmt4j.synthetic.sample;
