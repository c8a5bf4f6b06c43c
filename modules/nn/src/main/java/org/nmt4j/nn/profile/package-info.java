/** Where the time of a network goes: kernels and products by the clock. */
package org.nmt4j.nn.profile;
