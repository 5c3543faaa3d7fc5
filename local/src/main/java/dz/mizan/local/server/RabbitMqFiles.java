package dz.mizan.local.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** RabbitMQ's configuration, written anew at each start; the data beside it stays. */
final class RabbitMqFiles {
  private static final int SALT_BYTES = 4;

  private RabbitMqFiles() {}

  static void write(Path directory, BrokerPorts ports, BrokerAccounts accounts) throws IOException {
    Files.writeString(directory.resolve("plugins"), "[].\n");
    var definitions = directory.resolve("definitions.json");
    Files.write(definitions, new ObjectMapper().writeValueAsBytes(definitions(accounts)));
    Files.writeString(
        directory.resolve("rabbitmq.conf"),
        """
        listeners.tcp.1 = 127.0.0.1:%d
        loopback_users = none
        load_definitions = %s
        log.console = true
        log.console.level = warning
        log.file = false
        disk_free_limit.absolute = 50MB
        vm_memory_high_watermark.absolute = 512MB
        # Default 512 MB: the log of quorum queues is kept in memory until it is rolled.
        raft.wal_max_size_bytes = 16000000
        heartbeat = 30
        """
            .formatted(ports.amqp(), definitions));
  }

  /** The consumer may read everything but only through queues of its own. */
  private static Map<String, Object> definitions(BrokerAccounts accounts) {
    var host = accounts.virtualHost();
    var users = new ArrayList<Map<String, Object>>();
    var permissions = new ArrayList<Map<String, Object>>();
    var topicPermissions = new ArrayList<Map<String, Object>>();
    users.add(user(accounts.user(), accounts.password()));
    permissions.add(permission(host, accounts.user(), ".*", ".*", ".*"));
    users.add(user(accounts.consumer(), accounts.consumerPassword()));
    permissions.add(
        permission(
            host,
            accounts.consumer(),
            "^(consumer\\.|amq\\.gen-).*",
            "^(consumer\\.|amq\\.gen-).*",
            "^(mizan\\.events$|consumer\\.|amq\\.gen-).*"));
    accounts
        .services()
        .forEach(
            (service, password) -> {
              var rights = new ServiceRights(service);
              var names = rights.names();
              users.add(user(service, password));
              permissions.add(permission(host, service, names, names, names));
              topicPermissions.add(topicPermission(host, rights));
            });
    return Map.of(
        "vhosts", List.of(Map.of("name", host)),
        "users", users,
        "permissions", permissions,
        "topic_permissions", topicPermissions);
  }

  private static Map<String, Object> topicPermission(String host, ServiceRights rights) {
    return Map.of(
        "vhost", host,
        "user", rights.service(),
        "exchange", ServiceRights.EXCHANGE,
        "write", rights.published(),
        "read", rights.bound());
  }

  private static Map<String, Object> user(String name, String password) {
    return Map.of(
        "name",
        name,
        "password_hash",
        hash(password),
        "hashing_algorithm",
        "rabbit_password_hashing_sha256",
        "tags",
        "");
  }

  private static Map<String, Object> permission(
      String host, String user, String configure, String write, String read) {
    return Map.of(
        "vhost", host, "user", user, "configure", configure, "write", write, "read", read);
  }

  /** As RabbitMQ stores it: base64(salt + SHA-256(salt + password)). */
  private static String hash(String password) {
    try {
      var salt = new byte[SALT_BYTES];
      new SecureRandom().nextBytes(salt);
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      var digest = sha256.digest(password.getBytes(StandardCharsets.UTF_8));
      var stored = ByteBuffer.allocate(SALT_BYTES + digest.length).put(salt).put(digest);
      return Base64.getEncoder().encodeToString(stored.array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
