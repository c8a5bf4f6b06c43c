/** Measures the time of kernels and products. */
package org.nmt4j.nn.profile;
