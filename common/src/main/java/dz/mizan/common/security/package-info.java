/** Access tokens: keys from the JWKS of auth, cached verification, permissions. */
@NullMarked
package dz.mizan.common.security;

import org.jspecify.annotations.NullMarked;
