package dz.mizan.accounting.partner;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door through which a customer's credit is changed; no event of inventory does. */
@ApplicationScoped
public class PartnerCredit {

  /**
   * The customer, locked until the transaction ends.
   *
   * @throws NotFound if the company has no such customer
   */
  public Uni<Partner> requireCustomer(UUID id) {
    return one("select %s from partner where id = $1 and is_customer for update", id);
  }

  /** Changes limit and terms of a customer who is locked. */
  public Uni<Partner> changeTerms(UUID id, @Nullable BigDecimal limit, int termsDays) {
    return one(
        "update partner set credit_limit = $2, payment_terms_days = $3, version = version + 1"
            + " where id = $1 and is_customer returning %s",
        id, limit, termsDays);
  }

  /** Puts a customer who is locked on hold, or takes him from it. */
  public Uni<Partner> changeHold(UUID id, boolean isOnHold) {
    return one(
        "update partner set on_hold = $2, version = version + 1"
            + " where id = $1 and is_customer returning %s",
        id, isOnHold);
  }

  private static Uni<Partner> one(String sql, UUID id, @Nullable Object... further) {
    var parameters = new @Nullable Object[further.length + 1];
    parameters[0] = id;
    System.arraycopy(further, 0, parameters, 1, further.length);
    return CompanySql.execute(sql.formatted(Partner.COLUMNS), parameters)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("customer", id);
              }
              return Partner.of(rows.iterator().next());
            });
  }
}
