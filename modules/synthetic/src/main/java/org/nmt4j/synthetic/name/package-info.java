/** German and English sentences full of names that are hardly ever seen twice. */
package org.nmt4j.synthetic.name;
