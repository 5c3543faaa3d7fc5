/**
 * The web origins that companies name in their settings, for this service and, as hashes, for the
 * others (ADR 17).
 */
@NullMarked
package dz.mizan.auth.origin;

import org.jspecify.annotations.NullMarked;
