/** Tests of auth. */
@NullMarked
package dz.mizan.auth;

import org.jspecify.annotations.NullMarked;
