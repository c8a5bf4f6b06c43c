/** English-like sentences whose verbs agree with subjects far away, and who judges them. */
package org.nmt4j.synthetic.agreement;
