package org.nmt4j.nn.check;

import org.nmt4j.nn.Parameters;

/**
 * A network with a batch, ready for a {@link GradientCheck}.
 *
 * @param parameters in double precision
 * @param loss as a function of them
 */
public record CheckedNetwork(Parameters parameters, LossFunction loss) {}
