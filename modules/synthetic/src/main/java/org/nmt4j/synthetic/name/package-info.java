/** German and English sentences full of names that hardly ever occur twice. */
package org.nmt4j.synthetic.name;
