package org.nmt4j.nn.check;

import org.nmt4j.nn.Parameters;

/**
 * A network with a batch, for a {@link GradientCheck}.
 *
 * @param parameters the parameters, in double precision
 * @param loss the loss as a function of the parameters
 */
public record CheckedNetwork(Parameters parameters, LossFunction loss) {}
