package dz.mizan.auth.company;

import dz.mizan.common.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company; its id is the {@code company_id} of all that belongs to it. Its version counts its
 * events.
 */
@Entity
class Company {
  static final String ZONE = "Africa/Algiers";

  @Id
  @Column(name = "company_id")
  private UUID id;

  @Version private long version = 1;

  @Column(updatable = false)
  private String code;

  private String name;
  @Embedded private CompanyDetails details;
  @Embedded private @Nullable Address address;
  @Embedded private Settings settings;

  @Column(updatable = false)
  private String currency = Money.DZD;

  @Column(updatable = false)
  private String zone = ZONE;

  @Enumerated(EnumType.STRING)
  private CompanyStatus status = CompanyStatus.ACTIVE;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Company() {}

  Company(NewCompany company) {
    this.id = company.id();
    this.code = company.code();
    this.name = company.name();
    this.details = company.details();
    this.address = company.address();
    this.settings = Settings.in(company.language());
  }

  /** Takes over what the administrations know it by. */
  void describe(String newName, CompanyDetails newDetails, @Nullable Address newAddress) {
    name = newName.strip();
    details = newDetails;
    address = newAddress;
  }

  void set(Settings newSettings) {
    settings = newSettings;
  }

  /**
   * @throws WrongCompanyStatus if it is suspended already; nothing changes
   */
  void suspend() {
    moveFrom(CompanyStatus.ACTIVE, CompanyStatus.SUSPENDED);
  }

  /**
   * @throws WrongCompanyStatus if it is active already; nothing changes
   */
  void reactivate() {
    moveFrom(CompanyStatus.SUSPENDED, CompanyStatus.ACTIVE);
  }

  private void moveFrom(CompanyStatus expected, CompanyStatus next) {
    if (status != expected) {
      throw new WrongCompanyStatus(status);
    }
    status = next;
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

  CompanyDetails details() {
    return details == null ? CompanyDetails.NONE : details;
  }

  @Nullable Address address() {
    return address;
  }

  Settings settings() {
    return settings;
  }

  String currency() {
    return currency;
  }

  String zone() {
    return zone;
  }

  CompanyStatus status() {
    return status;
  }
}
