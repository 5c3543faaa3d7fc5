/**
 * What every request passes before any resource, and what every response carries: trusted proxies,
 * request ids, security headers, origins, the address' rate, bounds. One filter, cheap, no waiting.
 */
@NullMarked
package dz.mizan.common.edge;

import org.jspecify.annotations.NullMarked;
