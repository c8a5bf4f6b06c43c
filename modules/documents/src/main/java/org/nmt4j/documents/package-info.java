/** Documents: their texts are translated, and all else stays as it is. */
package org.nmt4j.documents;
