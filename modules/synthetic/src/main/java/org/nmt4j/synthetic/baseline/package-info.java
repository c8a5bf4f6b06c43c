/** Simple models that know counts, to hold networks against. */
package org.nmt4j.synthetic.baseline;
