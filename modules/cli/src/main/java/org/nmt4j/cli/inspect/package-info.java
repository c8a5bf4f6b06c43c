/** What is in a model file, as text for people. */
package org.nmt4j.cli.inspect;
