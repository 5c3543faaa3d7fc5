/**
 * {@code ./mizan}: the servers and the four services of a developer's machine by one command.
 *
 * <p>Every program runs in a process and session of its own, known by its pid file below {@code
 * .mizan/run}. So no supervisor is needed: a detached run is one whose launcher has left, and any
 * later command finds what runs, whatever was killed meanwhile.
 */
@NullMarked
package dz.mizan.local.launcher;

import org.jspecify.annotations.NullMarked;
