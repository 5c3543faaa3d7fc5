package dz.mizan.accounting.invoice.order;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that the customer of an order is known, before inventory has said who he is; its word
 * will complete him. What is known of him already is better than what an order tells.
 */
@ApplicationScoped
class MeetCustomer {
  // Codes are unique among customers; one that is taken gets the beginning of the id.
  private static final String MEET =
      """
      insert into partner as p (id, code, name, kind, is_customer, nif, nis, rc, ai)
      select $1, case when exists (
          select from partner o where o.is_customer and lower(o.code) = lower($2) and o.id <> $1)
        then $2 || '-' || left($1::text, 8) else $2 end,
        $3, 'COMPANY', true, $4, $5, $6, $7
      on conflict (company_id, id) do update set is_customer = true, version = p.version + 1
        where not p.is_customer
      """;

  Uni<Void> handle(SoldTo buyer) {
    return CompanySql.execute(
            MEET,
            buyer.id(),
            buyer.code(),
            buyer.name(),
            digits(buyer.nif()),
            digits(buyer.nis()),
            buyer.rc(),
            buyer.ai())
        .replaceWithVoid();
  }

  private static @Nullable String digits(@Nullable String number) {
    return number == null || number.isBlank() ? null : number.replace(" ", "");
  }
}
