package dz.mizan.local.tenant;

import dz.mizan.local.stack.Service;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The Secrets that a tenant's overlay names, with fresh values, as YAML for {@code kubectl create}.
 * Two of them never change afterwards: who loses {@code mizan-field-keys} cannot read what they
 * encrypted.
 */
public final class TenantSecrets {
  private static final List<String> ROLES = List.of("owner", "app", "relay");
  private static final int PASSWORD_BYTES = 24;
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TenantSecrets() {}

  public static String of(TenantName tenant) {
    return secrets().entrySet().stream()
        .map(secret -> manifest(tenant, secret.getKey(), secret.getValue()))
        .collect(Collectors.joining("---\n"));
  }

  private static Map<String, Map<String, String>> secrets() {
    var secrets = new TreeMap<String, Map<String, String>>();
    for (var service : Arrays.stream(Service.values()).map(Service::id).toList()) {
      for (var role : ROLES) {
        secrets.put(
            service + "-" + role, Map.of("username", service + "_" + role, "password", password()));
      }
      secrets.put(service + "-broker", Map.of("username", service, "password", password()));
    }
    secrets.put("mizan-redis", Map.of("password", password()));
    secrets.put("mizan-services", Map.of("MIZAN_SERVICE_SECRET", key()));
    secrets.put(
        "mizan-field-keys", Map.of("MIZAN_FIELD_KEYS", "k1:" + key(), "MIZAN_INDEX_KEY", key()));
    return secrets;
  }

  private static String manifest(TenantName tenant, String name, Map<String, String> values) {
    var type = values.containsKey("username") ? "kubernetes.io/basic-auth" : "Opaque";
    var data =
        new TreeMap<>(values)
            .entrySet().stream()
                .map(value -> "  %s: \"%s\"\n".formatted(value.getKey(), value.getValue()))
                .collect(Collectors.joining());
    return """
    apiVersion: v1
    kind: Secret
    metadata:
      name: %s
      namespace: %s
      labels: {app.kubernetes.io/part-of: mizan, cnpg.io/reload: "true"} # a new password counts at once
    type: %s
    stringData:
    %s\
    """
        .formatted(name, tenant.namespace(), type, data);
  }

  /** Hexadecimal, so that no URL and no SQL needs to quote it. */
  private static String password() {
    return HexFormat.of().formatHex(random(PASSWORD_BYTES));
  }

  private static String key() {
    return Base64.getEncoder().encodeToString(random(KEY_BYTES));
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
