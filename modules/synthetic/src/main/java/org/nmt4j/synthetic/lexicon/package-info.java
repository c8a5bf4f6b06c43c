/** The words of the small language: nouns, verbs, adjectives, names, adverbs, and their forms. */
package org.nmt4j.synthetic.lexicon;
