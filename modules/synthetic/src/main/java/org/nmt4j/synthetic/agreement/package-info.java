/** English-like sentences whose verbs agree with distant subjects. */
package org.nmt4j.synthetic.agreement;
