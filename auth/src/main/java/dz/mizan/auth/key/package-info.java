/**
 * The keys of access tokens: made, agreed on among replicas, published, replaced in time. Private
 * halves are encrypted in the database and nowhere else.
 */
@NullMarked
package dz.mizan.auth.key;

import org.jspecify.annotations.NullMarked;
