/** Encryption of single fields, with keys that rotate. */
@NullMarked
package dz.mizan.common.crypto;

import org.jspecify.annotations.NullMarked;
