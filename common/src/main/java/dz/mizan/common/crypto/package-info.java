/** Encryption of single fields, with keys that rotate, and a blind index to compare them by. */
@NullMarked
package dz.mizan.common.crypto;

import org.jspecify.annotations.NullMarked;
