/**
 * Whether several replicas of each service do what one does: a load that goes to all of them in
 * turns, and checks that know what was acknowledged. {@code ./mizan replicas}.
 */
@NullMarked
package dz.mizan.local.replicas;

import org.jspecify.annotations.NullMarked;
