/**
 * How often one may ask. A limit is decided in this process' memory and costs a request a
 * microsecond; the processes tell each other through Redis four times a second what they have seen,
 * so that replicas share a budget (ADR 13). While Redis is away each counts alone.
 */
@NullMarked
package dz.mizan.common.ratelimit;

import org.jspecify.annotations.NullMarked;
