/**
 * The translation task for training, and translation from text to text for programs. A program
 * begins with {@link org.nmt4j.translation.Translator}.
 */
package org.nmt4j.translation;
