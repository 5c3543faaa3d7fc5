package dz.mizan.accounting.invoice.order;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.partner.TakePartner;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer of an order. */
@RegisterForReflection
record SoldTo(
    UUID id,
    String code,
    String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai) {

  SoldTo {
    requireNonNull(id, "id");
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }

  /** Makes sure that he is known, before inventory has said who he is. */
  Uni<Void> meet(TakePartner partners) {
    return partners.meetCustomer(id, code, name, digits(nif), digits(nis), rc, ai);
  }

  private static @Nullable String digits(@Nullable String number) {
    return number == null || number.isBlank() ? null : number.replace(" ", "");
  }
}
