package dz.mizan.accounting.contract;

import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contracts, their periods and their history as clients see them. */
@ApplicationScoped
class ShowContracts {
  private static final String PAGE =
      Contracts.SELECT
          + """
          where ($1::uuid is null or c.id > $1) and ($2::text is null or c.status = $2)
            and ($3::uuid is null or c.partner_id = $3)
          order by c.id limit $4
          """;
  private static final String PERIODS =
      """
      select * from contract_period where contract_id = $1 and ($2::uuid is null or id > $2)
      order by id limit $3
      """;
  private static final String HISTORY =
      """
      select * from contract_history where contract_id = $1 and ($2::uuid is null or id > $2)
      order by id limit $3
      """;

  private final Contracts contracts;
  private final PriceLines price;

  ShowContracts(Contracts contracts, PriceLines price) {
    this.contracts = contracts;
    this.price = price;
  }

  Uni<Page<ContractView>> page(
      PageRequest request, @Nullable ContractStatus status, @Nullable UUID partnerId) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            status == null ? null : status.name(),
            partnerId,
            request.limitAndOne())
        .map(contracts::of)
        .map(
            found ->
                Page.of(found, request, c -> List.of(c.id().toString())).map(ContractView::of));
  }

  private record PeriodRow(UUID id, ContractView.Period view) {}

  /** Those that were billed, oldest first. */
  Uni<Page<ContractView.Period>> periods(UUID id, PageRequest request) {
    return contracts
        .require(id)
        .chain(c -> CompanySql.execute(PERIODS, id, request.afterId(), request.limitAndOne()))
        .map(
            rows -> {
              var found = new ArrayList<PeriodRow>();
              rows.forEach(
                  row ->
                      found.add(
                          new PeriodRow(
                              row.getUUID("id"),
                              new ContractView.Period(
                                  row.getLocalDate("starts_on"),
                                  row.getLocalDate("ends_on"),
                                  null,
                                  row.getShort("days"),
                                  row.getShort("days_of_period"),
                                  null,
                                  null,
                                  row.getUUID("invoice_id")))));
              return Page.of(found, request, row -> List.of(row.id().toString()))
                  .map(PeriodRow::view);
            });
  }

  private record EventRow(UUID id, ContractView.Event view) {}

  /** What happened to it, oldest first. */
  Uni<Page<ContractView.Event>> history(UUID id, PageRequest request) {
    return contracts
        .require(id)
        .chain(c -> CompanySql.execute(HISTORY, id, request.afterId(), request.limitAndOne()))
        .map(
            rows -> {
              var found = new ArrayList<EventRow>();
              rows.forEach(
                  row ->
                      found.add(
                          new EventRow(
                              row.getUUID("id"),
                              new ContractView.Event(
                                  row.getString("what"),
                                  row.getString("detail"),
                                  row.getOffsetDateTime("at").toInstant(),
                                  row.getUUID("by")))));
              return Page.of(found, request, row -> List.of(row.id().toString()))
                  .map(EventRow::view);
            });
  }

  /** The next periods with what they come to, at today's TVA rates. */
  Uni<List<ContractView.Period>> preview(UUID id, int count) {
    return contracts
        .require(id)
        .chain(
            contract ->
                Today.date().chain(today -> priced(contract, next(contract, count), today)));
  }

  private static List<Contract.BilledPeriod> next(Contract contract, int count) {
    var periods = new ArrayList<Contract.BilledPeriod>();
    var from = contract.nextFrom();
    while (periods.size() < count && contract.status() != ContractStatus.ENDED) {
      var period = contract.period(from);
      if (period == null) {
        break;
      }
      periods.add(period);
      from = period.endsOn().plusDays(1);
    }
    return periods;
  }

  private Uni<List<ContractView.Period>> priced(
      Contract contract, List<Contract.BilledPeriod> periods, LocalDate today) {
    Uni<List<ContractView.Period>> all = Uni.createFrom().item(new ArrayList<>());
    for (var period : periods) {
      all =
          all.chain(
              done ->
                  price
                      .handle(contract.lines(period), contract.discountPercent(), today, List.of())
                      .map(
                          priced -> {
                            done.add(
                                new ContractView.Period(
                                    period.startsOn(),
                                    period.endsOn(),
                                    period.billedOn(),
                                    period.days(),
                                    period.daysOfPeriod(),
                                    priced.totals().totalHt(),
                                    priced.totals().totalTtc(),
                                    null));
                            return done;
                          }));
    }
    return all;
  }
}
