/** The documents agree with the sources. */
@NullMarked
package dz.mizan.local.docs;

import org.jspecify.annotations.NullMarked;
