package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What runs.
 *
 * @param urls of the replicas of each service, as many of each
 */
public record Site(Stack stack, Map<Service, List<String>> urls) {
  /** How many replicas each service has. */
  int replicas() {
    return urls(Service.AUTH).size();
  }

  /** One of them, in turns. */
  String url(Service service, int turn) {
    return urls(service).get(Math.floorMod(turn, replicas()));
  }

  List<String> urls(Service service) {
    return Objects.requireNonNull(urls.get(service));
  }
}
