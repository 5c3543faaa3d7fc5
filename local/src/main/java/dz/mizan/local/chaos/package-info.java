/**
 * {@code ./mizan chaos}: one fault after the other, under load, on a stack of its own; afterwards
 * what was acknowledged is compared with what is there.
 *
 * <p>{@code load} works as clients do and remembers what was acknowledged, {@code site} is the
 * stack that faults happen to, {@code check} finds what was lost, doubled, out of balance, negative
 * or left out.
 */
@NullMarked
package dz.mizan.local.chaos;

import org.jspecify.annotations.NullMarked;
