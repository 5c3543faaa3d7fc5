package dz.mizan.auth.company;

import dz.mizan.common.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company; its id is the {@code company_id} of all that belongs to it. */
@Entity
class Company {
  @Id
  @Column(name = "company_id")
  private UUID id;

  private String code;
  private String name;
  private @Nullable String nif;
  private String currency;
  @Version private long version = 1;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Company() {}

  Company(NewCompany company) {
    this.id = company.id();
    this.code = company.code();
    this.name = company.name();
    this.nif = company.nif();
    this.currency = Money.DZD;
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  @Nullable String nif() {
    return nif;
  }

  String currency() {
    return currency;
  }

  long version() {
    return version;
  }
}
