/**
 * Copies of the four databases that fit together, and stacks made from them. The copies are taken
 * while no relay publishes, so that none has the effect of an event whose cause another one lacks;
 * what had been published and was not taken in yet is published again after the restore (ADR 33).
 */
@NullMarked
package dz.mizan.local.backup;

import org.jspecify.annotations.NullMarked;
