/** Sentences with names whose kind only the context tells. */
package org.nmt4j.synthetic.entity;
