/**
 * API keys, by which machines of a company call all services: {@code mzn_}, company and id, and a
 * secret of 256 random bits. They have permissions, scope, an expiry and perhaps addresses of their
 * own; nobody gives one more than he may do himself. Services ask here what a key is worth and
 * remember the answer until it changes (ADR 12).
 *
 * <p>Events out: {@code api-key.created.v1}, {@code api-key.revoked.v1}.
 */
@NullMarked
package dz.mizan.auth.apikey;

import org.jspecify.annotations.NullMarked;
