/** Describes the contents of a model file as text. */
package org.nmt4j.cli.inspect;
