package dz.mizan.inventory.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code customer.changed.v1}: the whole customer after he was created or changed; the
 * sequence is his version. The address is there because an invoice must bear it (décret exécutif
 * 05-468 art. 3); phone and e-mail are not.
 *
 * @param legalForm the name of a legal form; absent where none is known
 */
@RegisterForReflection
public record CustomerChanged(
    UUID customerId,
    String code,
    CustomerKind kind,
    String name,
    @Nullable String nameAr,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable String legalForm,
    @Nullable Address address,
    int paymentTermsDays,
    boolean active) {
  static final String TYPE = "customer.changed.v1";

  /** Where he sits. */
  @RegisterForReflection
  public record Address(
      @Nullable String street,
      @Nullable String commune,
      @Nullable Short wilaya,
      @Nullable String postalCode) {

    /** Nobody's address is in a log. */
    @Override
    public String toString() {
      return "Address";
    }
  }

  static CustomerChanged of(CustomerView customer) {
    var form = customer.legalForm();
    var at = customer.address();
    return new CustomerChanged(
        customer.id(),
        customer.code(),
        customer.kind(),
        customer.name(),
        customer.nameAr(),
        customer.nif(),
        customer.nis(),
        customer.rc(),
        customer.ai(),
        form == null ? null : form.name(),
        at == null ? null : new Address(at.street(), at.commune(), at.wilaya(), at.postalCode()),
        customer.paymentTermsDays(),
        customer.active());
  }
}
