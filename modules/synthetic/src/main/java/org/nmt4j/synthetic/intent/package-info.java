/** Requests whose intent depends on the order of their words. */
package org.nmt4j.synthetic.intent;
