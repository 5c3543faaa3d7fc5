package dz.mizan.local.server;

import java.util.List;

/**
 * One of the servers. Stopping keeps its data and its port for the next start.
 *
 * <p>A server that was given from outside is never stopped or started by us: those verbs then fail
 * with {@link UnsupportedOperationException}, because a test that relies on them proves nothing.
 */
public interface Server {
  /** As in {@code ./mizan restart NAME}. */
  String name();

  /** Starts it and returns when it answers. */
  default void start() {
    launch();
    awaitReady();
  }

  /** Starts its process and returns at once, so that another can start meanwhile. */
  void launch();

  /** Returns when it answers; fails with the end of its log if it does not in time. */
  void awaitReady();

  /** Stops it properly. */
  void stop();

  /** Ends it as a crash would ({@code kill -9}). */
  void kill();

  boolean isReady();

  /** Its processes; none for a given server. The first is the one that clients talk to. */
  List<OwnProcess> processes();
}
