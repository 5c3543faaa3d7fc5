package dz.mizan.inventory.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A place where stock is kept. */
@Entity
@Immutable
class Warehouse {
  @Id private UUID id;
  private String code;
  private String name;

  @Column(name = "is_default")
  private boolean isDefault;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Warehouse() {}

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  boolean isDefault() {
    return isDefault;
  }
}
