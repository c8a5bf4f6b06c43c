/** Seeded generators of the shipped data, and simple baselines. */
package org.nmt4j.synthetic;
