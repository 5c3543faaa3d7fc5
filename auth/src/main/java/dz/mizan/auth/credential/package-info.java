/**
 * What tokens and API keys are worth now: the changes of somebody's rights, told to all services
 * within a second, and the introspection of what was issued before them (RFC 7662, ADR 12).
 */
@NullMarked
package dz.mizan.auth.credential;

import org.jspecify.annotations.NullMarked;
