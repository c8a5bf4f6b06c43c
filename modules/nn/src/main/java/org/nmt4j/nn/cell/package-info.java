/** Recurrent cells, their equations, and their state over time. */
package org.nmt4j.nn.cell;
