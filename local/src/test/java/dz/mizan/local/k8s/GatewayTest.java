package dz.mizan.local.k8s;

import static dz.mizan.local.k8s.KubernetesObject.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.mizan.local.stack.Service;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the world reaches a tenant. */
class GatewayTest {
  private List<KubernetesObject> objects = List.of();

  @BeforeEach
  void build() {
    objects = Kustomize.build(Overlays.K8S.resolve("overlays/tenant-template"));
  }

  private KubernetesObject one(String kind, String name) {
    return objects.stream()
        .filter(o -> o.is(kind) && o.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode listener(String name) {
    return each(one("Gateway", "mizan").spec().path("listeners"))
        .filter(l -> l.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void a_service_is_reached_at_its_host_by_tls_and_by_its_public_paths_only(Service service) {
    var listener = listener(service.id());
    assertThat(listener.path("protocol").asText()).isEqualTo("HTTPS");
    assertThat(listener.at("/tls/mode").asText()).isEqualTo("Terminate");
    var route = one("HTTPRoute", service.id()).spec();
    assertThat(route.at("/hostnames/0")).isEqualTo(listener.path("hostname"));
    assertThat(route.at("/parentRefs/0/sectionName").asText()).isEqualTo(service.id());
    for (var rule : route.path("rules")) {
      assertThat(rule.at("/backendRefs/0/name").asText()).isEqualTo(service.id());
      assertThat(rule.at("/backendRefs/0/port"))
          .isEqualTo(one("Service", service.id()).spec().at("/ports/0/port"));
      assertThat(each(rule.path("matches")))
          .extracting(m -> m.at("/path/value").asText())
          .noneMatch(path -> path.startsWith("/q/") && !path.equals("/q/openapi"))
          .noneMatch("/"::equals);
    }
  }

  @Test
  void nothing_older_than_tls_1_3_is_spoken_on_any_listener_that_speaks_tls() {
    var policy = one("ClientTrafficPolicy", "mizan").spec();
    assertThat(policy.at("/tls/minVersion").asText()).isEqualTo("1.3");
    assertThat(each(policy.path("targetRefs")).map(t -> t.path("sectionName").asText()))
        .containsExactlyInAnyOrderElementsOf(
            each(one("Gateway", "mizan").spec().path("listeners"))
                .filter(l -> l.path("protocol").asText().equals("HTTPS"))
                .map(l -> l.path("name").asText())
                .toList());
  }

  @Test
  void without_tls_there_is_only_the_way_to_it() {
    var route = one("HTTPRoute", "to-https").spec();
    assertThat(route.at("/parentRefs/0/sectionName").asText()).isEqualTo("http");
    assertThat(route.path("rules")).hasSize(1);
    assertThat(route.at("/rules/0/backendRefs").isMissingNode()).isTrue();
    assertThat(route.at("/rules/0/filters/0/requestRedirect/scheme").asText()).isEqualTo("https");
    assertThat(listener("http").path("protocol").asText()).isEqualTo("HTTP");
  }

  @Test
  void requests_are_limited_at_the_gateway_and_by_the_services() {
    var limit = one("BackendTrafficPolicy", "mizan").spec();
    assertThat(limit.at("/targetRefs/0/name").asText()).isEqualTo("mizan");
    assertThat(limit.at("/rateLimit/local/rules/0/limit/requests").asInt()).isBetween(1, 10_000);
    var settings =
        objects.stream().filter(o -> o.json().at("/data/MIZAN_DB_HOST").isTextual()).findFirst();
    for (var what : List.of("ADDRESS", "USER", "API_KEY")) {
      var value = settings.orElseThrow().json().at("/data/MIZAN_RATE_LIMIT_" + what).asInt();
      assertThat(value).as(what).isBetween(1, 60 * 500);
    }
  }

  @Test
  void tokens_name_the_host_at_which_auth_is_found() {
    var settings =
        objects.stream().filter(o -> o.json().at("/data/MIZAN_DB_HOST").isTextual()).findFirst();
    assertThat(settings.orElseThrow().json().at("/data/MIZAN_TOKEN_ISSUER").asText())
        .isEqualTo("https://" + listener("auth").path("hostname").asText());
  }

  @Test
  void the_cluster_has_the_class_that_tenants_name() {
    var once = Kustomize.build(Overlays.K8S.resolve("cluster"));
    var named = one("Gateway", "mizan").spec().path("gatewayClassName").asText();
    var known = once.stream().filter(o -> o.is("GatewayClass")).findFirst().orElseThrow();
    assertThat(known.name()).isEqualTo(named);
    var proxies = known.spec().path("parametersRef");
    assertThat(once)
        .anyMatch(
            o ->
                o.is(proxies.path("kind").asText())
                    && o.name().equals(proxies.path("name").asText())
                    && o.namespace().equals(proxies.path("namespace").asText()));
  }
}
