/** Draws charts and heat maps as SVG, and builds tables in Markdown. */
package org.nmt4j.report;
