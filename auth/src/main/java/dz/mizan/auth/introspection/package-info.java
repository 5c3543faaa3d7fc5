/**
 * What a token or API key is worth at this moment (RFC 7662): for services and resource servers.
 */
@NullMarked
package dz.mizan.auth.introspection;

import org.jspecify.annotations.NullMarked;
