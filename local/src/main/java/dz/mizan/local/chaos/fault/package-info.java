/** What can go wrong, and how it is brought about and ended. */
@NullMarked
package dz.mizan.local.chaos.fault;

import org.jspecify.annotations.NullMarked;
