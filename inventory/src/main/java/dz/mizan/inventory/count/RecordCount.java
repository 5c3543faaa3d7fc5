package dz.mizan.inventory.count;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Notes what was counted, by the function {@code record_count}. */
@ApplicationScoped
class RecordCount {
  private static final String SQL =
      "select ordinal, line_id, pass, mine from record_count($1, $2, $3::text::json)";

  private final Counts counts;
  private final Audit audit;
  private final ObjectMapper json;

  RecordCount(Counts counts, Audit audit, ObjectMapper json) {
    this.counts = counts;
    this.audit = audit;
    this.json = json;
  }

  /** What was noted, in the order of the request. */
  @RegisterForReflection
  public record Recorded(List<Item> records) {
    /**
     * @param quantity what the caller has counted of the line in this pass, with this record
     */
    @RegisterForReflection
    public record Item(
        UUID lineId, int pass, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity) {
      static Item of(Row row) {
        return new Item(row.getUUID("line_id"), row.getShort("pass"), row.getBigDecimal("mine"));
      }
    }
  }

  @RegisterForReflection
  record Entry(
      int ordinal,
      @Nullable UUID lineId,
      @Nullable UUID productId,
      @Nullable String sku,
      @Nullable String gtin,
      @Nullable UUID lotId,
      @Nullable String lotNumber,
      @Nullable LocalDate expiresOn,
      @Nullable UUID locationId,
      BigDecimal quantity,
      @Nullable Boolean add) {
    static Entry of(int ordinal, NewRecords.Item item) {
      return new Entry(
          ordinal,
          item.lineId(),
          item.productId(),
          item.sku(),
          item.barcode() == null ? null : "0".repeat(14 - item.barcode().length()) + item.barcode(),
          item.lotId(),
          item.lotNumber(),
          item.expiresOn(),
          item.locationId(),
          item.quantity(),
          item.add());
    }
  }

  /** What the trail keeps of it; the records themselves are kept too. */
  @RegisterForReflection
  record Note(String number, int records) {}

  /**
   * @throws WrongCountStatus if it is not being counted
   * @throws CannotCount if one record is about something that this count does not cover; nothing is
   *     noted
   */
  Uni<Recorded> handle(UUID id, NewRecords request) {
    return counts
        .requireShared(id)
        .invoke(
            count -> {
              if (count.status() != CountStatus.COUNTING) {
                throw new WrongCountStatus(count.status());
              }
            })
        .call(() -> isLong(request) ? CompanySql.planAnew() : Uni.createFrom().voidItem())
        .chain(count -> record(count, request));
  }

  /** A list from paper, not what somebody has just scanned. */
  private static boolean isLong(NewRecords request) {
    return request.records().size() > 50;
  }

  private Uni<Recorded> record(CountView count, NewRecords request) {
    var items = request.records();
    var entries =
        IntStream.range(0, items.size()).mapToObj(i -> Entry.of(i, items.get(i))).toList();
    return CompanySql.execute(SQL, count.id(), Caller.require().userId(), write(entries))
        .onFailure()
        .transform(CannotCount::of)
        .map(
            rows ->
                new Recorded(
                    StreamSupport.stream(rows.spliterator(), false)
                        .sorted(Comparator.comparing(row -> row.getInteger("ordinal")))
                        .map(Recorded.Item::of)
                        .toList()))
        .call(
            () ->
                audit.record(
                    "count.recorded",
                    "stock-count",
                    count.id(),
                    null,
                    new Note(count.number(), items.size())));
  }

  private String write(Object entries) {
    try {
      return json.writeValueAsString(entries);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records cannot be written", e);
    }
  }
}
