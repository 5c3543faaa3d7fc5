/**
 * Whether several replicas of each service do what one does. Clients work through balancers that
 * send each request to another replica, as those of {@link dz.mizan.local.chaos.load} do, and what
 * was acknowledged is looked for as it is after a fault; then the replicas are asked one by one for
 * what they share. {@code ./mizan replicas}.
 */
@NullMarked
package dz.mizan.local.replicas;

import org.jspecify.annotations.NullMarked;
