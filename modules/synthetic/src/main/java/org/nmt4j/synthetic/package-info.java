/** Seeded generators of the data that ships, and simple baselines. */
package org.nmt4j.synthetic;
