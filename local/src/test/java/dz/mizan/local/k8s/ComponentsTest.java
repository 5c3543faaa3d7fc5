package dz.mizan.local.k8s;

import static dz.mizan.local.k8s.KubernetesObject.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.mizan.local.server.ServiceRights;
import dz.mizan.local.stack.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each component is for. */
class ComponentsTest {
  private static List<KubernetesObject> with(String... components) {
    return Kustomize.build(Overlays.composed(List.of(components)));
  }

  private static KubernetesObject one(List<KubernetesObject> objects, String kind, String name) {
    return objects.stream()
        .filter(o -> o.is(kind) && o.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode variable(KubernetesObject workload, String name) {
    return each(workload.containers().getFirst().path("env"))
        .filter(v -> v.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void keda_scales_by_cpu_and_by_the_queue_that_the_service_reads_and_alone(Service service) {
    var objects = with("rabbitmq", "keda");
    assertThat(objects).noneMatch(o -> o.is("HorizontalPodAutoscaler"));
    var scaled = one(objects, "ScaledObject", service.id()).spec();
    assertThat(scaled.at("/scaleTargetRef/name").asText()).isEqualTo(service.id());
    assertThat(each(scaled.path("triggers")).map(t -> t.path("type").asText()))
        .containsExactly("cpu", "rabbitmq");
    assertThat(scaled.at("/triggers/1/metadata/queueName").asText())
        .isEqualTo("mizan." + service.id());
  }

  @ParameterizedTest
  @EnumSource
  void an_autoscaler_may_look_at_the_queue_by_itself(Service service) {
    var metrics = one(with("queue-depth"), "HorizontalPodAutoscaler", service.id()).spec();
    assertThat(each(metrics.path("metrics")).map(m -> m.path("type").asText()))
        .containsExactly("Resource", "External");
    assertThat(metrics.at("/metrics/1/external/metric/selector/matchLabels/queue").asText())
        .isEqualTo("mizan." + service.id());
  }

  @Test
  void each_service_has_its_database_its_three_roles_and_nobody_elses() {
    var objects = with("postgres");
    var cluster = one(objects, "Cluster", "postgres").spec();
    var roles = each(cluster.at("/managed/roles")).map(r -> r.path("name").asText()).toList();
    var rules = each(cluster.at("/postgresql/pg_hba")).map(JsonNode::asText).toList();
    assertThat(roles).hasSize(3 * Service.values().length);
    for (var service : Service.values()) {
      var id = service.id();
      assertThat(one(objects, "Database", "mizan-" + id).spec().path("owner").asText())
          .isEqualTo(id + "_owner");
      var own = "%1$s_owner,%1$s_app,%1$s_relay".formatted(id);
      assertThat(roles).contains(own.split(","));
      var admitted = rules.indexOf("hostssl mizan_" + id + " " + own + " all scram-sha-256");
      assertThat(admitted).isNotNegative();
      assertThat(rules.indexOf("host all " + own + " all reject")).isGreaterThan(admitted);
    }
  }

  @Test
  void no_acknowledged_commit_is_lost_with_an_instance() {
    var cluster = one(with("postgres"), "Cluster", "postgres").spec();
    assertThat(cluster.path("instances").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(cluster.at("/postgresql/synchronous/number").asInt()).isPositive();
    assertThat(cluster.at("/postgresql/synchronous/dataDurability").asText()).isEqualTo("required");
  }

  @ParameterizedTest
  @EnumSource
  void behind_the_pooler_a_service_listens_at_postgres_itself(Service service) {
    var objects = with("postgres", "pooler");
    var deployment = one(objects, "Deployment", service.id());
    assertThat(variable(deployment, "MIZAN_DB_URL").path("value").asText())
        .isEqualTo("postgresql://pooler:5432/mizan_" + service.id());
    assertThat(variable(deployment, "MIZAN_DB_LISTEN_URL").path("value").asText())
        .isEqualTo("postgresql://postgres-rw:5432/mizan_" + service.id());
    var settings = objects.stream().filter(o -> o.is("ConfigMap")).findFirst().orElseThrow().json();
    assertThat(settings.at("/data/MIZAN_DB_POOLING").asText()).isEqualTo("transaction");
    assertThat(settings.at("/data/MIZAN_DB_HOST").asText()).isEqualTo("postgres-rw"); // migrations
  }

  @Test
  void the_pooler_gives_each_transaction_a_connection_of_those_that_postgres_has() {
    var objects = with("postgres", "pooler");
    var pooler = one(objects, "Pooler", "pooler").spec();
    assertThat(pooler.at("/pgbouncer/poolMode").asText()).isEqualTo("transaction");
    var cluster = one(objects, "Cluster", "postgres").spec();
    assertThat(cluster.at("/certificates/serverAltDNSNames/0").asText())
        .as("PgBouncer has PostgreSQL's certificate")
        .isEqualTo("pooler");
    var most = cluster.at("/postgresql/parameters/max_connections");
    int roles = 2 * Service.values().length;
    int each = pooler.at("/pgbouncer/parameters/default_pool_size").asInt();
    assertThat(pooler.path("instances").asInt() * roles * each).isLessThan(most.asInt() - 100);
    var network = new Network(objects);
    var here =
        Network.End.own(
            Map.of("app.kubernetes.io/name", "hr", "app.kubernetes.io/component", "service"));
    var between = Network.End.own(Map.of("cnpg.io/poolerName", "pooler"));
    var postgres = Network.End.own(Map.of("cnpg.io/cluster", "postgres"));
    assertThat(network.allows(here, between, 5432)).isTrue();
    assertThat(network.allows(between, postgres, 5432)).isTrue();
    assertThat(network.allows(Network.End.in("mizan-another-tenant"), between, 5432)).isFalse();
  }

  @Test
  void queues_are_quorum_queues_on_three_nodes() {
    var rabbit = one(with("rabbitmq"), "RabbitmqCluster", "rabbitmq").spec();
    assertThat(rabbit.path("replicas").asInt()).isEqualTo(3);
    assertThat(rabbit.at("/rabbitmq/additionalConfig").asText())
        .contains("default_queue_type = quorum");
  }

  /** That these rights are enough all tests show that have a RabbitMQ. */
  @ParameterizedTest
  @EnumSource
  void a_service_logs_in_to_the_broker_as_itself_with_the_rights_of_the_local_stack(
      Service service) {
    var objects = with("rabbitmq");
    var id = service.id();
    var rights = new ServiceRights(id);
    var login = variable(one(objects, "Deployment", id), "MIZAN_AMQP_USER");
    assertThat(login.at("/valueFrom/secretKeyRef/name").asText()).isEqualTo(id + "-broker");
    assertThat(one(objects, "User", id).spec().at("/importCredentialsSecret/name").asText())
        .isEqualTo(id + "-broker");
    assertThat(granted(one(objects, "Permission", id), "configure", "write", "read"))
        .containsExactly(rights.names(), rights.names(), rights.names());
    assertThat(granted(one(objects, "TopicPermission", id), "exchange", "write", "read"))
        .containsExactly(ServiceRights.EXCHANGE, rights.published(), rights.bound());
  }

  private static List<String> granted(KubernetesObject permission, String... keys) {
    assertThat(permission.spec().at("/userReference/name").asText()).isEqualTo(permission.name());
    assertThat(permission.spec().path("vhost").asText()).isEqualTo("/");
    var granted = permission.spec().path("permissions");
    return Arrays.stream(keys).map(key -> granted.path(key).asText()).toList();
  }

  @Test
  void a_restore_fills_the_new_cluster_from_the_backups_instead_of_an_empty_one() {
    var cluster = one(with("postgres", "backups", "restore"), "Cluster", "postgres").spec();
    assertThat(cluster.path("bootstrap").has("initdb")).isFalse();
    var source = cluster.at("/bootstrap/recovery/source");
    assertThat(cluster.at("/externalClusters/0/name")).isEqualTo(source);
    assertThat(cluster.at("/externalClusters/0/plugin/parameters/barmanObjectName"))
        .isEqualTo(cluster.at("/plugins/0/parameters/barmanObjectName"));
  }

  @Test
  void servers_elsewhere_are_spoken_to_by_tls_only() {
    var objects = with("external");
    var settings =
        objects.stream()
            .filter(o -> o.is("ConfigMap"))
            .findFirst()
            .orElseThrow()
            .json()
            .path("data");
    assertThat(settings.path("MIZAN_AMQP_TLS").asText()).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({"postgres, secret, postgres-ca", "external, configMap, mizan-postgres-ca"})
  void services_and_migrations_speak_to_postgresql_by_tls_only(
      String component, String kind, String authority) {
    var objects = with(component);
    var settings = objects.stream().filter(o -> o.is("ConfigMap")).findFirst().orElseThrow();
    assertThat(settings.json().at("/data/MIZAN_DB_TLS").asText()).isEqualTo("true");
    assertThat(variable(one(objects, "Job", "migrations"), "MIZAN_DB_TLS").isMissingNode())
        .isFalse();
    var clients = objects.stream().filter(o -> o.is("Job") || o.is("Deployment")).toList();
    assertThat(clients).hasSize(1 + Service.values().length);
    for (var client : clients) {
      var mounted =
          each(client.containers().getFirst().path("volumeMounts"))
              .filter(mount -> mount.path("mountPath").asText().equals("/etc/mizan/postgres-ca"))
              .findFirst()
              .orElseThrow();
      var volume =
          each(client.pod().path("volumes"))
              .filter(one -> one.path("name").equals(mounted.path("name")))
              .findFirst()
              .orElseThrow();
      assertThat(volume.path(kind).toString()).contains('"' + authority + '"');
    }
  }

  @Test
  void only_auth_may_send_mail() {
    var objects = with("mail");
    for (var service : Service.values()) {
      var sources = one(objects, "Deployment", service.id()).containers().getFirst();
      assertThat(sources.path("envFrom").toString().contains("mizan-mail"))
          .isEqualTo(service == Service.AUTH);
    }
    assertThat(one(objects, "NetworkPolicy", "auth-to-smtp").spec().at("/podSelector").toString())
        .contains("\"auth\"");
  }

  @Test
  void a_jvm_gets_more_memory_than_a_native_executable() {
    var path = "/resources/limits/memory";
    var native_ = one(with("mail"), "Deployment", "hr").containers().getFirst().at(path);
    var jvm = one(with("jvm"), "Deployment", "hr").containers().getFirst().at(path);
    assertThat(native_.asText()).isEqualTo("256Mi");
    assertThat(jvm.asText()).isEqualTo("384Mi");
  }
}
