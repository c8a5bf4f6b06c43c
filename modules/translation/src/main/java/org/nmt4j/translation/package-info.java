/** Translation as a task to train, and the way from text to text that a program embeds. */
package org.nmt4j.translation;
