/** Formats of scores, such as Markdown, JSON and HTML, and files of n-best lists. */
package org.nmt4j.cli.evaluate;
