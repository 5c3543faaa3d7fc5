package dz.mizan.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void roles_are_found_by_their_id() {
    assertThat(Role.find("hr-manager")).contains(Role.HR_MANAGER);
    assertThat(Role.find("HR_MANAGER")).isEmpty();
    assertThat(Role.find("king")).isEmpty();
  }

  @Test
  void permissions_of_several_roles_are_joined_and_sorted() {
    assertThat(Role.permissionsOf(List.of("storekeeper", "hr-manager", "gone")))
        .containsExactly(
            "departments:*",
            "employees:*",
            "products:*",
            "stock-levels:read",
            "stock-movements:*",
            "warehouses:read");
    assertThat(Role.permissionsOf(List.of("employee"))).isEmpty();
  }

  @Test
  void every_permission_is_a_resource_and_an_action() {
    for (var role : Role.values()) {
      assertThat(role.permissions())
          .allMatch(p -> p.matches("[a-z-]+:[a-z-]+|[a-z-]+:\\*|\\*:\\*"));
    }
  }

  @Test
  void superuser_and_admin_govern_and_nobody_else() {
    assertThat(Role.values()).filteredOn(Role::governs).containsExactly(Role.SUPERUSER, Role.ADMIN);
  }

  @Test
  void the_auditor_only_reads() {
    assertThat(Role.AUDITOR.permissions()).hasSize(11).allMatch(p -> p.endsWith(":read"));
  }
}
