/**
 * Translation as a task to train, and the way from text to text that a program embeds: {@link
 * org.nmt4j.translation.Translator} is where such a program begins.
 */
package org.nmt4j.translation;
