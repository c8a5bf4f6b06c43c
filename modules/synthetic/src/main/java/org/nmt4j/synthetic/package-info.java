/** Seeded generators of the shipped data. */
package org.nmt4j.synthetic;
