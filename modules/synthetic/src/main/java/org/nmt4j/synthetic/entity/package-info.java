/** Sentences with names whose kind only their surroundings tell. */
package org.nmt4j.synthetic.entity;
