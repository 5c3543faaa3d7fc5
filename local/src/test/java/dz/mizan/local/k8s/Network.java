package dz.mizan.local.k8s;

import static dz.mizan.local.k8s.KubernetesObject.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who may talk to whom by the NetworkPolicies of a namespace: as Kubernetes decides it, as far as
 * our policies go (pods, namespaces by name, ports by number and name).
 */
final class Network {
  /**
   * @param namespace empty for the tenant's own
   */
  record End(String namespace, Map<String, String> labels) {
    static End own(Map<String, String> labels) {
      return new End("", labels);
    }

    static End in(String namespace) {
      return new End(namespace, Map.of());
    }
  }

  private final List<JsonNode> policies;

  Network(List<KubernetesObject> objects) {
    this.policies =
        objects.stream().filter(o -> o.is("NetworkPolicy")).map(KubernetesObject::spec).toList();
  }

  /** Both ends must allow it; an end of another namespace is not ours to decide. */
  boolean allows(End from, End to, int port) {
    return (!from.namespace().isEmpty() || may("Egress", "egress", "to", from, to, port))
        && (!to.namespace().isEmpty() || may("Ingress", "ingress", "from", to, from, port));
  }

  private boolean may(String type, String rules, String peers, End here, End there, int port) {
    var applying =
        policies.stream()
            .filter(p -> each(p.path("policyTypes")).anyMatch(t -> t.asText().equals(type)))
            .filter(p -> selects(p.path("podSelector"), here.labels()))
            .toList();
    return applying.isEmpty()
        || applying.stream()
            .flatMap(p -> each(p.path(rules)))
            .anyMatch(
                rule ->
                    matches(rule.path("ports"), p -> hasPort(p, port))
                        && matches(rule.path(peers), peer -> isPeer(peer, there)));
  }

  /** An absent list is everything. */
  private static boolean matches(JsonNode list, Function<JsonNode, Boolean> one) {
    return list.isMissingNode() || each(list).anyMatch(one::apply);
  }

  private static boolean hasPort(JsonNode allowed, int port) {
    var number = allowed.path("port");
    return number.isTextual()
        ? number.asText().equals("http") && port >= 8081 && port <= 8084
        : number.asInt() == port;
  }

  private static boolean isPeer(JsonNode peer, End end) {
    if (peer.has("ipBlock")) {
      return false;
    }
    var namespaces = peer.path("namespaceSelector");
    var inside =
        namespaces.isMissingNode()
            ? end.namespace().isEmpty()
            : selects(namespaces, Map.of("kubernetes.io/metadata.name", end.namespace()));
    return inside && (!peer.has("podSelector") || selects(peer.path("podSelector"), end.labels()));
  }

  private static boolean selects(JsonNode selector, Map<String, String> labels) {
    var all =
        labels
            .entrySet()
            .containsAll(KubernetesObject.labels(selector.path("matchLabels")).entrySet());
    return all
        && each(selector.path("matchExpressions"))
            .allMatch(
                e ->
                    each(e.path("values"))
                        .anyMatch(v -> v.asText().equals(labels.get(e.path("key").asText()))));
  }
}
