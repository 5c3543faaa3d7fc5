package dz.mizan.auth.role;

import dz.mizan.common.tenancy.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role of a company's own. Its code stays what it is: users are given roles by their codes. */
@Entity
class Role {
  @Id private UUID id;
  @Version private long version = 1;

  @Column(updatable = false)
  private String code;

  private String name;
  private @Nullable String description;
  private String[] permissions;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Role() {}

  @SuppressWarnings("NullAway.Init") // described at once
  Role(String code, RoleDescription description) {
    this.id = Ids.next();
    this.code = code;
    describe(description);
  }

  final void describe(RoleDescription wanted) {
    name = wanted.name().strip();
    var text = wanted.description();
    description = text == null || text.isBlank() ? null : text.strip();
    permissions = wanted.permissions().stream().distinct().sorted().toArray(String[]::new);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  @Nullable String description() {
    return description;
  }

  List<String> permissions() {
    return List.of(permissions);
  }
}
