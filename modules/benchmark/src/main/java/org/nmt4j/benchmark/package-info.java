/** How long each kernel of the network takes, at the sizes of the reference network. */
package org.nmt4j.benchmark;
