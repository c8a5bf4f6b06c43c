/** Which target tokens a source sentence calls for, learned by counting before any network is. */
package org.nmt4j.translation.lexical;
