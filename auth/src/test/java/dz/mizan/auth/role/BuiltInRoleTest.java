package dz.mizan.auth.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BuiltInRoleTest {

  @Test
  void roles_are_found_by_their_code() {
    assertThat(BuiltInRole.find("hr-manager")).contains(BuiltInRole.HR_MANAGER);
    assertThat(BuiltInRole.find("HR_MANAGER")).isEmpty();
    assertThat(BuiltInRole.find("king")).isEmpty();
  }

  @Test
  void permissions_of_several_roles_are_joined_and_sorted() {
    var joined = new TreeSet<>(BuiltInRole.STOREKEEPER.permissions());
    joined.addAll(BuiltInRole.HR_MANAGER.permissions());
    assertThat(BuiltInRole.permissionsOf(List.of("storekeeper", "hr-manager", "gone")))
        .containsExactlyElementsOf(joined)
        .contains("departments:*", "products:*");
    assertThat(BuiltInRole.permissionsOf(List.of("employee"))).isEmpty();
  }

  @Test
  void superuser_and_admin_govern_and_nobody_else() {
    assertThat(BuiltInRole.values())
        .filteredOn(BuiltInRole::governs)
        .containsExactly(BuiltInRole.SUPERUSER, BuiltInRole.ADMIN);
  }

  @Test
  void only_a_superuser_suspends_the_company() {
    assertThat(BuiltInRole.values())
        .filteredOn(role -> role.permissions().contains("companies:suspend"))
        .isEmpty();
    assertThat(BuiltInRole.values())
        .filteredOn(role -> role.permissions().contains("companies:*"))
        .isEmpty();
  }

  @Test
  void who_reconciles_bank_statements_books_their_lines_too() {
    for (var role : List.of(BuiltInRole.MANAGER, BuiltInRole.ACCOUNTANT)) {
      assertThat(role.permissions())
          .contains("bank-statements:*")
          .containsAnyOf("journal-entries:create", "journal-entries:*");
    }
  }

  @Test
  void a_manager_imports_entries_and_reverses_neither_one_nor_a_whole_file() {
    assertThat(BuiltInRole.MANAGER.permissions())
        .contains("journal-entries:create", "entry-imports:create", "entry-imports:read")
        .doesNotContain("journal-entries:*", "journal-entries:reverse")
        .doesNotContain("entry-imports:*", "entry-imports:reverse");
  }

  @Test
  void the_auditor_only_reads() {
    assertThat(BuiltInRole.AUDITOR.permissions())
        .isNotEmpty()
        .allMatch(p -> p.endsWith(":read") || p.equals("audit:*"));
  }
}
