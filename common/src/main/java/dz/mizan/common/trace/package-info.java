/**
 * Traces for an OpenTelemetry collector: one from the HTTP request over the outbox and the broker
 * to the consumers in other services. Off unless {@code MIZAN_TRACES_URL} says where to (ADR 32).
 */
@NullMarked
package dz.mizan.common.trace;

import org.jspecify.annotations.NullMarked;
