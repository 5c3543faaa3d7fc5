package dz.mizan.local.k8s;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import java.util.List;
import java.util.Map;

/**
 * The operators' kinds, as far as we use them: fields and types from the reference documentation of
 * CloudNativePG 1.27, its Barman Cloud plugin 0.11, RabbitMQ's Cluster Operator 2 and Messaging
 * Topology Operator 1, KEDA 2 and Envoy Gateway 1. There are no Java classes of theirs. A field
 * that is not here is not known to work.
 */
final class CustomResources {
  static final Map<String, Class<?>> KINDS =
      Map.ofEntries(
          Map.entry("postgresql.cnpg.io/v1/Cluster", Cluster.class),
          Map.entry("postgresql.cnpg.io/v1/Database", Database.class),
          Map.entry("postgresql.cnpg.io/v1/Pooler", Pooler.class),
          Map.entry("postgresql.cnpg.io/v1/ScheduledBackup", ScheduledBackup.class),
          Map.entry("barmancloud.cnpg.io/v1/ObjectStore", ObjectStore.class),
          Map.entry("rabbitmq.com/v1beta1/RabbitmqCluster", RabbitmqCluster.class),
          Map.entry("rabbitmq.com/v1beta1/User", User.class),
          Map.entry("rabbitmq.com/v1beta1/Permission", Permission.class),
          Map.entry("rabbitmq.com/v1beta1/TopicPermission", TopicPermission.class),
          Map.entry("keda.sh/v1alpha1/ScaledObject", ScaledObject.class),
          Map.entry("keda.sh/v1alpha1/TriggerAuthentication", TriggerAuthentication.class),
          Map.entry("gateway.envoyproxy.io/v1alpha1/EnvoyProxy", EnvoyProxy.class),
          Map.entry(
              "gateway.envoyproxy.io/v1alpha1/ClientTrafficPolicy", ClientTrafficPolicy.class),
          Map.entry(
              "gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy", BackendTrafficPolicy.class));

  private CustomResources() {}

  record Cluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    enum Method {
      any,
      first
    }

    enum Durability {
      required,
      preferred
    }

    enum Update {
      unsupervised,
      supervised
    }

    enum UpdateMethod {
      switchover,
      restart
    }

    enum AntiAffinity {
      preferred,
      required
    }

    enum Ensure {
      present,
      absent
    }

    record Spec(
        int instances,
        String imageName,
        Update primaryUpdateStrategy,
        UpdateMethod primaryUpdateMethod,
        boolean enablePDB,
        boolean enableSuperuserAccess,
        Bootstrap bootstrap,
        Postgresql postgresql,
        Certificates certificates,
        Managed managed,
        Storage storage,
        Storage walStorage,
        Affinity affinity,
        ResourceRequirements resources,
        List<Plugin> plugins,
        List<ExternalCluster> externalClusters) {}

    record Bootstrap(Initdb initdb, Recovery recovery) {}

    record Initdb(
        String database,
        String owner,
        String encoding,
        String localeProvider,
        String builtinLocale,
        boolean dataChecksums) {}

    record Recovery(String source, RecoveryTarget recoveryTarget) {}

    record RecoveryTarget(String targetTime) {}

    record Postgresql(
        Synchronous synchronous, Map<String, String> parameters, List<String> pg_hba) {}

    record Synchronous(Method method, int number, Durability dataDurability) {}

    record Certificates(List<String> serverAltDNSNames) {}

    record Managed(List<Role> roles) {}

    record Role(String name, Ensure ensure, boolean login, LocalObjectReference passwordSecret) {}

    record Storage(String size, String storageClass) {}

    record Affinity(
        boolean enablePodAntiAffinity, AntiAffinity podAntiAffinityType, String topologyKey) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record ExternalCluster(String name, PluginOf plugin) {}

    record PluginOf(String name, Map<String, String> parameters) {}
  }

  record Pooler(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    enum Type {
      rw,
      ro,
      r
    }

    enum PoolMode {
      session,
      transaction
    }

    record Spec(LocalObjectReference cluster, int instances, Type type, PgBouncer pgbouncer) {}

    record PgBouncer(PoolMode poolMode, Map<String, String> parameters) {}
  }

  record Database(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    enum Reclaim {
      retain,
      delete
    }

    record Spec(
        LocalObjectReference cluster,
        String name,
        String owner,
        Cluster.Ensure ensure,
        Reclaim databaseReclaimPolicy) {}
  }

  record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    enum Method {
      plugin,
      volumeSnapshot
    }

    enum Owner {
      none,
      self,
      cluster
    }

    record Spec(
        String schedule,
        boolean immediate,
        Owner backupOwnerReference,
        LocalObjectReference cluster,
        Method method,
        PluginConfiguration pluginConfiguration) {}

    record PluginConfiguration(String name, Map<String, String> parameters) {}
  }

  record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    enum Compression {
      gzip,
      lz4,
      zstd,
      snappy,
      xz,
      bzip2
    }

    record Spec(
        String retentionPolicy,
        Configuration configuration,
        Sidecar instanceSidecarConfiguration) {}

    record Configuration(
        String destinationPath, String endpointURL, S3 s3Credentials, Wal wal, Data data) {}

    record S3(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

    record Wal(Compression compression, int maxParallel) {}

    record Data(Compression compression, int jobs) {}

    record Sidecar(ResourceRequirements resources) {}
  }

  record RabbitmqCluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(
        int replicas,
        String image,
        Persistence persistence,
        long terminationGracePeriodSeconds,
        Rabbitmq rabbitmq,
        ResourceRequirements resources,
        Override override) {}

    record Persistence(String storage, String storageClassName) {}

    record Rabbitmq(String additionalConfig, List<String> additionalPlugins) {}

    record Override(StatefulSet statefulSet) {}

    record StatefulSet(StatefulSetSpec spec) {}
  }

  record User(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(
        LocalObjectReference rabbitmqClusterReference,
        LocalObjectReference importCredentialsSecret) {}
  }

  record Permission(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(
        LocalObjectReference rabbitmqClusterReference,
        LocalObjectReference userReference,
        String vhost,
        Permissions permissions) {}

    record Permissions(String configure, String write, String read) {}
  }

  record TopicPermission(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(
        LocalObjectReference rabbitmqClusterReference,
        LocalObjectReference userReference,
        String vhost,
        Permissions permissions) {}

    record Permissions(String exchange, String write, String read) {}
  }

  record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    enum MetricType {
      AverageValue,
      Value,
      Utilization
    }

    record Spec(
        Target scaleTargetRef,
        int minReplicaCount,
        int maxReplicaCount,
        int cooldownPeriod,
        List<Trigger> triggers,
        Fallback fallback) {}

    record Target(String apiVersion, String kind, String name) {}

    record Trigger(
        String type,
        MetricType metricType,
        Map<String, String> metadata,
        LocalObjectReference authenticationRef) {}

    record Fallback(int failureThreshold, int replicas) {}
  }

  record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(List<SecretTarget> secretTargetRef) {}

    record SecretTarget(String parameter, String name, String key) {}
  }

  record PolicyTarget(String group, String kind, String name, String sectionName) {}

  record EnvoyProxy(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(boolean mergeGateways, Provider provider) {}

    record Provider(String type, Kubernetes kubernetes) {}

    record Kubernetes(EnvoyDeployment envoyDeployment, EnvoyService envoyService) {}

    record EnvoyDeployment(int replicas) {}

    record EnvoyService(String externalTrafficPolicy) {}
  }

  record ClientTrafficPolicy(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(List<PolicyTarget> targetRefs, Tls tls, Timeout timeout) {}

    record Tls(String minVersion, String maxVersion, List<String> alpnProtocols) {}

    record Timeout(Http http) {}

    record Http(String requestReceivedTimeout, String idleTimeout) {}
  }

  record BackendTrafficPolicy(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    enum Unit {
      Second,
      Minute,
      Hour
    }

    record Spec(
        List<PolicyTarget> targetRefs, RateLimit rateLimit, CircuitBreaker circuitBreaker) {}

    record RateLimit(String type, Local local) {}

    record Local(List<Rule> rules) {}

    record Rule(Rate limit) {}

    record Rate(int requests, Unit unit) {}

    record CircuitBreaker(long maxConnections, long maxPendingRequests, long maxParallelRequests) {}
  }
}
