/** Simple models without a network. Networks are compared with them. */
package org.nmt4j.experiment.baseline;
