/** Simple models without a network, to compare a network with. */
package org.nmt4j.experiment.baseline;
