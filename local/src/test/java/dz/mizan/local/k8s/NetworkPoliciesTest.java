package dz.mizan.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.k8s.Network.End;
import dz.mizan.local.stack.Service;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to talk may, and nothing else. */
class NetworkPoliciesTest {
  private static final End POSTGRES = End.own(Map.of("cnpg.io/cluster", "postgres"));
  private static final End RABBITMQ = End.own(Map.of("app.kubernetes.io/name", "rabbitmq"));
  private static final End REDIS = End.own(Map.of("app.kubernetes.io/name", "redis"));
  private static final End MIGRATIONS =
      End.own(Map.of("app.kubernetes.io/component", "migrations"));
  private static final End CONSUMER = End.own(Map.of("mizan.dz/consumer", "true"));
  private static final End GATEWAY = End.in("envoy-gateway-system");
  private static final End STRANGER = End.in("mizan-another-tenant");
  private static final End ANY_POD = End.own(Map.of());

  static Stream<Path> overlays() {
    return Overlays.ofServices();
  }

  private static End service(Service service) {
    return End.own(
        Map.of("app.kubernetes.io/name", service.id(), "app.kubernetes.io/component", "service"));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void services_reach_their_servers_and_auth_and_are_reached_through_the_gateway(Path overlay) {
    var network = new Network(Kustomize.build(overlay));
    for (var service : Service.values()) {
      var here = service(service);
      assertThat(network.allows(here, POSTGRES, 5432)).isTrue();
      assertThat(network.allows(here, RABBITMQ, 5672)).isTrue();
      assertThat(network.allows(here, REDIS, 6379)).isTrue();
      assertThat(network.allows(here, service(Service.AUTH), 8081)).isTrue();
      assertThat(network.allows(GATEWAY, here, service.defaultPort())).isTrue();
      assertThat(network.allows(End.in("monitoring"), here, service.defaultPort())).isTrue();
      assertThat(network.allows(here, End.in("kube-system"), 53)).isTrue();
      assertThat(network.allows(here, End.in("monitoring"), 4318)).isTrue();
    }
    assertThat(network.allows(End.in("monitoring"), POSTGRES, 9187)).isTrue();
    assertThat(network.allows(End.in("monitoring"), RABBITMQ, 15692)).isTrue();
    assertThat(network.allows(MIGRATIONS, POSTGRES, 5432)).isTrue();
    assertThat(network.allows(POSTGRES, POSTGRES, 5432)).isTrue();
    assertThat(network.allows(End.in("cnpg-system"), POSTGRES, 8000)).isTrue();
    assertThat(network.allows(CONSUMER, RABBITMQ, 5672)).isTrue();
    assertThat(network.allows(End.in("keda"), RABBITMQ, 5672)).isTrue();
    assertThat(network.allows(RABBITMQ, RABBITMQ, 25672)).isTrue();
    assertThat(network.allows(RABBITMQ, RABBITMQ, 4369)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void nothing_else_is_reached(Path overlay) {
    var network = new Network(Kustomize.build(overlay));
    var hr = service(Service.HR);
    assertThat(network.allows(hr, service(Service.INVENTORY), 8082)).isFalse();
    assertThat(network.allows(hr, End.in("anywhere"), 443)).isFalse();
    assertThat(network.allows(hr, POSTGRES, 8000)).isFalse();
    assertThat(network.allows(hr, RABBITMQ, 15672)).isFalse();
    assertThat(network.allows(MIGRATIONS, RABBITMQ, 5672)).isFalse();
    assertThat(network.allows(MIGRATIONS, REDIS, 6379)).isFalse();
    assertThat(network.allows(REDIS, POSTGRES, 5432)).isFalse();
    assertThat(network.allows(CONSUMER, POSTGRES, 5432)).isFalse();
    assertThat(network.allows(End.in("monitoring"), POSTGRES, 5432)).isFalse();
    assertThat(network.allows(End.in("monitoring"), REDIS, 6379)).isFalse();
    for (var stranger : new End[] {STRANGER, GATEWAY}) {
      assertThat(network.allows(stranger, POSTGRES, 5432)).isFalse();
      assertThat(network.allows(stranger, RABBITMQ, 5672)).isFalse();
      assertThat(network.allows(stranger, REDIS, 6379)).isFalse();
    }
    assertThat(network.allows(STRANGER, service(Service.AUTH), 8081)).isFalse();
    assertThat(network.allows(ANY_POD, POSTGRES, 5432)).isFalse();
    assertThat(network.allows(ANY_POD, service(Service.AUTH), 8081)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void without_a_policy_of_its_own_a_pod_is_cut_off(Path overlay) {
    var denied =
        Kustomize.build(overlay).stream()
            .filter(o -> o.is("NetworkPolicy") && o.name().equals("default-deny"))
            .toList();
    assertThat(denied).hasSize(1);
    var spec = denied.getFirst().spec();
    assertThat(spec.path("podSelector")).isEmpty();
    assertThat(spec.path("policyTypes")).hasToString("[\"Ingress\",\"Egress\"]");
    assertThat(spec.has("ingress") || spec.has("egress")).isFalse();
  }
}
