/** Baselines: simple models without a network that networks are compared with. */
package org.nmt4j.experiment.baseline;
