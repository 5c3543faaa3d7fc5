package dz.mizan.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.StringPermission;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {

  @ParameterizedTest
  @CsvSource({
    "products:read, products, read, true",
    "products:read, products, change, false",
    "products:read, product, read, false",
    "products:*, products, change, true",
    "products:*, products-secret, change, false",
    "*:*, anything, whatever, true",
    "'', products, read, false",
    "*:read, products, read, false"
  })
  void a_permission_is_resource_and_action(
      String granted, String resource, String action, boolean expected) {
    assertThat(Identities.isGranted(Set.of(granted), new StringPermission(resource, action)))
        .isEqualTo(expected);
  }
}
