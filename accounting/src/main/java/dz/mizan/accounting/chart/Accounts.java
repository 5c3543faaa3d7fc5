package dz.mizan.accounting.chart;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The accounts of the company of the running transaction. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, String> {
  private static final Pattern CODE = Pattern.compile("[0-9]{1,12}");

  /**
   * The account with this code.
   *
   * @throws NotFound if the chart has none
   */
  Uni<Account> require(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new NotFound("account", code);
    }
    return findById(code).onItem().ifNull().failWith(() -> new NotFound("account", code));
  }

  /**
   * One page, by code.
   *
   * @param accountClass 1 to 7; null for all
   */
  Uni<Page<Account>> page(PageRequest request, @Nullable Integer accountClass) {
    var after = request.after(1);
    short any = 0;
    return find(
            "code > ?1 and (?2 = 0 or accountClass = ?2) order by code",
            after.isEmpty() ? "" : after.getFirst(),
            accountClass == null ? any : accountClass.shortValue())
        .range(0, request.limit())
        .list()
        .map(rows -> Page.of(rows, request, account -> List.of(account.code)));
  }
}
