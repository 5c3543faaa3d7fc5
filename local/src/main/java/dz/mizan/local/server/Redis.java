package dz.mizan.local.server;

/** A Redis server: our own process, or one that was given. */
public sealed interface Redis extends Server permits RedisServer, GivenRedis {
  /** {@code redis://host:port}, as clients read it. */
  String url();
}
