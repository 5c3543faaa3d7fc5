package dz.mizan.hr.department;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the company that employees belong to. */
@Entity
class Department {
  @Id private UUID id;
  @Version private long version = 1;
  private String code;
  private String name;

  @Column(name = "parent_id")
  private @Nullable UUID parentId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Department() {}

  @SuppressWarnings("NullAway.Init") // described at once
  Department(UUID id, DepartmentRequest request) {
    this.id = id;
    describe(request);
  }

  /**
   * Takes over all that a client may say about a department. Whether the parent exists, and is not
   * below this one, the database decides.
   */
  final void describe(DepartmentRequest request) {
    code = request.code().toUpperCase(Locale.ROOT);
    name = request.name().strip();
    parentId = request.parentId();
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

  @Nullable UUID parentId() {
    return parentId;
  }
}
