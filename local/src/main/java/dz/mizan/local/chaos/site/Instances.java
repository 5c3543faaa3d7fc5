package dz.mizan.local.chaos.site;

import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Replica;
import dz.mizan.local.stack.Stack;

/** Knows how a service's program is started. */
@FunctionalInterface
public interface Instances {
  Server of(Replica replica, Stack stack);
}
