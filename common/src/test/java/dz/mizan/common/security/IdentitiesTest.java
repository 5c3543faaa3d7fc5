package dz.mizan.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.StringPermission;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
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

  @Test
  void roles_and_scope_are_those_of_the_claims() {
    var warehouse = UUID.randomUUID();
    var claims = new JwtClaims();
    claims.setSubject(UUID.randomUUID().toString());
    claims.setStringClaim("company", UUID.randomUUID().toString());
    claims.setStringListClaim("groups", "storekeeper");
    claims.setStringListClaim("scope_warehouses", warehouse.toString());
    claims.setStringListClaim("scope_projects", List.of());
    var identity = Identities.of(claims);
    Caller caller = identity.getAttribute(Identities.CALLER);
    assertThat(identity.getRoles()).containsExactly("storekeeper");
    assertThat(caller.scope().only("warehouses")).containsExactly(warehouse);
    assertThat(caller.scope().only("projects")).isEmpty();
    assertThat(caller.scope().only("departments")).isNull();
  }
}
