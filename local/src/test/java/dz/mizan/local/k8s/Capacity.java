package dz.mizan.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** What the replicas that may run at once need, beside what PostgreSQL and the quota have. */
record Capacity(List<KubernetesObject> objects) {
  /** The relay's pool, and the connection that listens (docs/architecture.md). */
  private static final int BESIDE_THE_POOL = 5;

  /** Migrations, operators, people, and PostgreSQL's own reserve. */
  private static final int OTHER_CONNECTIONS = 20;

  static Capacity of(List<KubernetesObject> objects) {
    return new Capacity(objects);
  }

  void check() {
    var cluster = first("Cluster");
    var most = cluster.spec().at("/postgresql/parameters/max_connections").asInt();
    var settings =
        objects.stream().filter(o -> o.json().at("/data/MIZAN_DB_POOL_SIZE").isTextual());
    var pool = settings.findFirst().orElseThrow().json().at("/data/MIZAN_DB_POOL_SIZE").asInt();
    var services = scalers();
    var replicas = services.stream().mapToInt(o -> o.spec().path("maxReplicas").asInt() + 1).sum();
    assertThat(replicas * (pool + BESIDE_THE_POOL) + OTHER_CONNECTIONS).isLessThanOrEqualTo(most);
    if (objects.stream().anyMatch(o -> o.is("ResourceQuota"))) {
      var hard = first("ResourceQuota").spec().path("hard");
      fits("requests", "cpu", hard.path("requests.cpu"));
      fits("requests", "memory", hard.path("requests.memory"));
      fits("limits", "memory", hard.path("limits.memory"));
    }
  }

  private void fits(String kind, String what, JsonNode quota) {
    var sum = BigDecimal.ZERO;
    for (var deployment : objects.stream().filter(KubernetesObject::hasPods).toList()) {
      for (var container : deployment.containers()) {
        var each = amount(container.path("resources").path(kind).path(what));
        sum = sum.add(each.multiply(BigDecimal.valueOf(most(deployment))));
      }
    }
    var postgres = first("Cluster").spec();
    var instances = BigDecimal.valueOf(postgres.path("instances").asInt() + 1L); // a restore joins
    sum = sum.add(amount(postgres.path("resources").path(kind).path(what)).multiply(instances));
    var rabbit = first("RabbitmqCluster").spec();
    var nodes = BigDecimal.valueOf(rabbit.path("replicas").asInt());
    sum = sum.add(amount(rabbit.path("resources").path(kind).path(what)).multiply(nodes));
    assertThat(sum).as(kind + " of " + what).isLessThanOrEqualTo(amount(quota));
  }

  /** Replicas at the most, and one more while a roll-out goes on. */
  private int most(KubernetesObject workload) {
    return scalers().stream()
        .filter(o -> o.spec().at("/scaleTargetRef/name").asText().equals(workload.name()))
        .mapToInt(o -> o.spec().path("maxReplicas").asInt() + 1)
        .findFirst()
        .orElse(1);
  }

  private List<KubernetesObject> scalers() {
    return objects.stream().filter(o -> o.is("HorizontalPodAutoscaler")).toList();
  }

  private KubernetesObject first(String kind) {
    return objects.stream().filter(o -> o.is(kind)).findFirst().orElseThrow();
  }

  private static BigDecimal amount(JsonNode quantity) {
    return Quantity.getAmountInBytes(Quantity.parse(quantity.asText()));
  }
}
