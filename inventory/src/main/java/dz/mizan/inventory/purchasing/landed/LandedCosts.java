package dz.mizan.inventory.purchasing.landed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.money.Money;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The landed costs of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
class LandedCosts {
  private static final String PAGE =
      """
      select c.* from landed_cost c where ($1::uuid is null or c.id > $1)
        and ($2::uuid[] is null or not exists (select from landed_cost_line l
          where l.company_id = c.company_id and l.landed_cost_id = c.id
            and l.warehouse_id <> all ($2)))
      order by c.id limit $3
      """;
  private static final String INSERT =
      """
      insert into landed_cost (id, method, supplier_id, reference, allocated_on, charges, total,
        stock_value, expense, created_by)
      values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10) returning *
      """;
  private static final String INSERT_LINES =
      """
      insert into landed_cost_line (id, landed_cost_id, receipt_line_id, product_id, warehouse_id,
        amount, on_hand, stock_value, expense, movement_id)
      select l.id, $1, l.receipt_line_id, l.product_id, l.warehouse_id, l.amount, l.on_hand,
        l.stock_value, l.expense, l.movement_id
      from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::numeric[], $7::numeric[],
        $8::numeric[], $9::numeric[], $10::uuid[]) as l (id, receipt_line_id, product_id,
          warehouse_id, amount, on_hand, stock_value, expense, movement_id)
      """;

  private final ObjectMapper json;

  LandedCosts(ObjectMapper json) {
    this.json = json;
  }

  /** A page by id, one row more than asked for: those of which all lines are in the scope. */
  Uni<List<LandedCost>> page(PageRequest request) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            request.limitAndOne())
        .chain(this::withLines);
  }

  /**
   * @throws NotFound if the company has no such landed cost
   * @throws dz.mizan.common.tenancy.OutOfScope if it touches a warehouse that is none of the
   *     caller's
   */
  Uni<LandedCost> require(UUID id) {
    return one("select * from landed_cost where id = $1", id);
  }

  /** The same, locked until the transaction ends. */
  Uni<LandedCost> requireLocked(UUID id) {
    return one("select * from landed_cost where id = $1 for update", id);
  }

  private Uni<LandedCost> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .chain(this::withLines)
        .map(
            found -> {
              if (found.isEmpty()) {
                throw new NotFound("landed-cost", id);
              }
              var scope = Caller.require().scope();
              found
                  .getFirst()
                  .lines()
                  .forEach(line -> scope.require(Warehouses.SCOPE, line.warehouseId()));
              return found.getFirst();
            });
  }

  private Uni<List<LandedCost>> withLines(RowSet<Row> rows) {
    var found = StreamSupport.stream(rows.spliterator(), false).toList();
    return CompanySql.execute(
            "select * from landed_cost_line where landed_cost_id = any ($1)"
                + " order by landed_cost_id, id",
            (Object) found.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new))
        .map(
            lines -> {
              var byCost = new HashMap<UUID, List<LandedLine>>();
              lines.forEach(
                  row ->
                      byCost
                          .computeIfAbsent(row.getUUID("landed_cost_id"), id -> new ArrayList<>())
                          .add(LandedLine.of(row)));
              return found.stream()
                  .map(
                      row ->
                          LandedCost.of(
                              row, charges(row), byCost.getOrDefault(row.getUUID("id"), List.of())))
                  .toList();
            });
  }

  Uni<LandedCost> insert(UUID id, LandedCostRequest request, LocalDate on, List<LandedLine> lines) {
    var charges = request.exactCharges();
    return CompanySql.execute(
            INSERT,
            id,
            request.method().name(),
            request.supplierId(),
            request.reference(),
            on,
            write(charges),
            request.total(),
            sum(lines, LandedLine::stockValue),
            sum(lines, LandedLine::expense),
            Caller.current().map(Caller::userId).orElse(null))
        .call(() -> insertLines(id, lines))
        .map(rows -> LandedCost.of(rows.iterator().next(), charges, lines));
  }

  private static Uni<Void> insertLines(UUID id, List<LandedLine> lines) {
    return CompanySql.execute(
            INSERT_LINES,
            id,
            lines.stream().map(LandedLine::id).toArray(UUID[]::new),
            lines.stream().map(LandedLine::receiptLineId).toArray(UUID[]::new),
            lines.stream().map(LandedLine::productId).toArray(UUID[]::new),
            lines.stream().map(LandedLine::warehouseId).toArray(UUID[]::new),
            lines.stream().map(l -> l.amount().amount()).toArray(BigDecimal[]::new),
            lines.stream().map(LandedLine::onHand).toArray(BigDecimal[]::new),
            lines.stream().map(l -> l.stockValue().amount()).toArray(BigDecimal[]::new),
            lines.stream().map(l -> l.expense().amount()).toArray(BigDecimal[]::new),
            lines.stream().map(LandedLine::movementId).toArray(UUID[]::new))
        .replaceWithVoid();
  }

  /** Marks a locked one as cancelled. */
  Uni<LandedCost> cancel(LandedCost cost, BigDecimal takenBack, Map<UUID, UUID> reversals) {
    return CompanySql.execute(
            "update landed_cost_line l set reversal_id = r.reversal_id"
                + " from unnest($1::uuid[], $2::uuid[]) as r (id, reversal_id) where l.id = r.id",
            reversals.keySet().toArray(UUID[]::new),
            reversals.values().toArray(UUID[]::new))
        .chain(
            () ->
                CompanySql.execute(
                    "update landed_cost set status = 'CANCELLED', cancelled_at = now(),"
                        + " reversed_stock_value = $2, version = version + 1 where id = $1",
                    cost.id(),
                    takenBack))
        .chain(() -> require(cost.id()));
  }

  static BigDecimal sum(List<LandedLine> lines, Function<LandedLine, Money> amount) {
    return lines.stream()
        .map(line -> amount.apply(line).amount())
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private List<LandedCharge> charges(Row row) {
    try {
      return json.readValue(
          String.valueOf(row.getJson("charges")), new TypeReference<List<LandedCharge>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("charges cannot be read", e);
    }
  }

  private String write(List<LandedCharge> charges) {
    try {
      return json.writeValueAsString(charges);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("charges cannot be written", e);
    }
  }
}
