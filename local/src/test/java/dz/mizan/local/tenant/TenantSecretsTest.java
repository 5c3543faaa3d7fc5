package dz.mizan.local.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class TenantSecretsTest {
  private static Map<String, Map<String, Object>> secrets() {
    var found = new HashMap<String, Map<String, Object>>();
    for (Object document : new Yaml().loadAll(TenantSecrets.of(new TenantName("atlas")))) {
      @SuppressWarnings("unchecked")
      var secret = (Map<String, Object>) document;
      found.put(((Map<?, ?>) secret.get("metadata")).get("name").toString(), secret);
    }
    return found;
  }

  private static String value(Map<String, Object> secret, String key) {
    return ((Map<?, ?>) secret.get("stringData")).get(key).toString();
  }

  @Test
  void each_role_has_a_secret_that_cloudnativepg_takes() {
    var secrets = secrets();
    var role = secrets.get("inventory-relay");
    assertThat(role).containsEntry("type", "kubernetes.io/basic-auth");
    assertThat(value(role, "username")).isEqualTo("inventory_relay");
    assertThat(value(role, "password")).matches("[0-9a-f]{48}");
    assertThat(value(secrets.get("inventory-broker"), "username")).isEqualTo("inventory");
    assertThat(secrets).as("3 roles and a login at the broker each, and 3").hasSize(4 * 4 + 3);
    assertThat(secrets.values())
        .allMatch(s -> ((Map<?, ?>) s.get("metadata")).get("namespace").equals("mizan-atlas"));
  }

  @Test
  void keys_are_as_the_services_read_them() {
    var keys = secrets().get("mizan-field-keys");
    var field = value(keys, "MIZAN_FIELD_KEYS");
    assertThat(field).startsWith("k1:");
    assertThat(Base64.getDecoder().decode(field.substring(3))).hasSize(32);
    assertThat(Base64.getDecoder().decode(value(keys, "MIZAN_INDEX_KEY"))).hasSize(32);
    assertThat(value(secrets().get("mizan-services"), "MIZAN_SERVICE_SECRET"))
        .hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  void no_value_comes_twice() {
    var first = secrets();
    var second = secrets();
    for (var name : first.keySet()) {
      assertThat(second.get(name).get("stringData"))
          .isNotEqualTo(first.get(name).get("stringData"));
    }
    assertThat(first.values().stream().map(s -> s.get("stringData").toString()).distinct())
        .hasSize(first.size());
  }
}
