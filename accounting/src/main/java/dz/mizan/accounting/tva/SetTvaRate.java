package dz.mizan.accounting.tva;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Sets a company's own TVA rates. Documents keep the rate that they were made with. */
@ApplicationScoped
class SetTvaRate {
  private static final LocalDate EARLIEST = LocalDate.of(1992, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private final Audit audit;

  SetTvaRate(Audit audit) {
    this.audit = audit;
  }

  /** The law's rates and the company's, by code and day. */
  Uni<List<TvaRate>> all() {
    return CompanySql.execute(
            "select id, code, valid_from, percent from tva_rate order by valid_from limit 1000")
        .map(
            rows -> {
              var all = new ArrayList<>(TvaRates.LAW);
              rows.forEach(row -> all.add(TvaRate.of(row)));
              all.sort(
                  Comparator.comparing(TvaRate::code)
                      .thenComparing(TvaRate::validFrom)
                      .thenComparing(TvaRate::own));
              return all;
            });
  }

  /**
   * @throws TvaRateTaken if the company has set it from that day on
   * @throws InvalidTvaRate if it is of what is exempt, or from an absurd day on
   */
  Uni<TvaRate> add(NewTvaRate request) {
    if (request.code() == TvaCode.EXEMPT) {
      throw new InvalidTvaRate("code", "must be NORMAL or REDUCED");
    }
    if (request.validFrom().isBefore(EARLIEST) || request.validFrom().isAfter(LATEST)) {
      throw new InvalidTvaRate("validFrom", "must be between " + EARLIEST + " and " + LATEST);
    }
    return CompanySql.execute(
            "insert into tva_rate (id, code, valid_from, percent) values ($1, $2, $3, $4)"
                + " returning id, code, valid_from, percent",
            Ids.next(),
            request.code().name(),
            request.validFrom(),
            request.percent())
        .map(rows -> TvaRate.of(rows.iterator().next()))
        .onFailure(SqlFailures.violates("uq_tva_rate"))
        .transform(e -> new TvaRateTaken(request.code(), request.validFrom()))
        .call(rate -> audit.record("tva-rate.set", "tva-rate", idOf(rate), null, rate));
  }

  /**
   * @throws NotFound if the company has no such rate of its own
   */
  Uni<Void> remove(UUID id) {
    return CompanySql.execute(
            "delete from tva_rate where id = $1 returning id, code, valid_from, percent", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("tva-rate", id);
              }
              return TvaRate.of(rows.iterator().next());
            })
        .chain(rate -> audit.record("tva-rate.removed", "tva-rate", id, rate, null));
  }

  private static UUID idOf(TvaRate rate) {
    if (rate.id() == null) {
      throw new IllegalStateException("a rate of the law is not kept");
    }
    return rate.id();
  }
}
