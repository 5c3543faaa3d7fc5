package dz.mizan.inventory.customer;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the credit of customers of the running transaction's company. */
@ApplicationScoped
class CustomerCredit {

  /**
   * @throws NotFound if the company has no such customer
   */
  Uni<CreditView> require(UUID customerId) {
    return CompanySql.execute(
            "select k.credit_limit, k.outstanding, k.on_hold,"
                + " open_sales_amount(c.id, k.received_at) as open_orders from customer c"
                + " left join customer_credit k on k.company_id = c.company_id and k.customer_id = c.id"
                + " where c.id = $1",
            customerId)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("customer", customerId);
              }
              return CreditView.of(rows.iterator().next());
            });
  }
}
