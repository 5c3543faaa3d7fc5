/**
 * Tells a Sentry, or whatever speaks its protocol, of errors in the log. Off unless {@code
 * MIZAN_SENTRY_DSN} names one. No SDK: it would be larger than all that is sent.
 */
@NullMarked
package dz.mizan.common.sentry;

import org.jspecify.annotations.NullMarked;
