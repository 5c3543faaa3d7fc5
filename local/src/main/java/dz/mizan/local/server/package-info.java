/**
 * The real servers of a developer's machine: PostgreSQL, Redis and an AMQP broker.
 *
 * <p>Each runs in a process of its own, in its own session, so that it outlives the JVM that
 * started it and a Ctrl-C in the terminal does not reach it. What runs is known from pid files
 * alone; any JVM (or class loader) that opens the same directory can stop, kill or start it again.
 * Everything listens on 127.0.0.1 only.
 */
@NullMarked
package dz.mizan.local.server;

import org.jspecify.annotations.NullMarked;
