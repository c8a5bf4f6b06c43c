/** Reports: records to SVG and HTML. */
package org.nmt4j.report;
