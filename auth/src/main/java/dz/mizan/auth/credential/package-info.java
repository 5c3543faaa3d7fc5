/**
 * Whose rights changed, told to all services within a second, so that they no longer trust what
 * they verified before (ADR 12).
 */
@NullMarked
package dz.mizan.auth.credential;

import org.jspecify.annotations.NullMarked;
