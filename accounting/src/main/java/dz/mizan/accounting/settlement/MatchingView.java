package dz.mizan.accounting.settlement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.matching.Matching;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lines that settle each other, as clients see them. */
@Schema(name = "Matching")
record MatchingView(
    UUID id,
    @Schema(examples = "AAB", description = "Within account and partner") String letters,
    @Schema(examples = "411") String account,
    @Nullable UUID partnerId,
    @Schema(type = SchemaType.STRING, examples = "100000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal amount,
    List<Part> parts,
    @Schema(description = "The entry of the exchange difference, if there was one")
        @Nullable UUID differenceEntryId,
    Instant matchedAt,
    @Nullable UUID matchedBy,
    @Nullable Instant undoneAt,
    @Nullable UUID undoneBy) {

  /** What differences of matchings have as their origin. */
  static final String ORIGIN = "matching";

  /** What {@link #of} reads; to be followed by conditions on {@code m}. */
  static final String SELECT =
      """
      select m.id, m.number, m.account, m.partner_id, m.amount, m.matched_at, m.matched_by,
        m.undone_at, m.undone_by, d.id as difference, p.entries, p.lines, p.amounts
      from matching m
      cross join lateral (
        select array_agg(entry_id order by entry_id, line_no) as entries,
          array_agg(line_no order by entry_id, line_no) as lines,
          array_agg(amount::text order by entry_id, line_no) as amounts
        from matching_part where company_id = m.company_id and matching_id = m.id) p
      left join journal_entry d on d.company_id = m.company_id and d.origin_id = m.id
        and d.origin = 'matching' and d.reverses is null
      """;

  /** One line; its amount is above zero on the debit side, below on the credit side. */
  @Schema(name = "MatchingPart")
  record Part(
      UUID entryId,
      int lineNo,
      @Schema(type = SchemaType.STRING, examples = "-100000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount) {}

  static MatchingView of(Row row) {
    var entries = row.getArrayOfUUIDs("entries");
    var lines = row.getArrayOfShorts("lines");
    var amounts = row.getArrayOfStrings("amounts");
    return new MatchingView(
        row.getUUID("id"),
        Matching.letters(row.getLong("number")),
        row.getString("account"),
        row.getUUID("partner_id"),
        row.getBigDecimal("amount"),
        IntStream.range(0, entries.length)
            .mapToObj(i -> new Part(entries[i], lines[i], new BigDecimal(amounts[i])))
            .toList(),
        row.getUUID("difference"),
        row.getOffsetDateTime("matched_at").toInstant(),
        row.getUUID("matched_by"),
        Optional.ofNullable(row.getOffsetDateTime("undone_at"))
            .map(at -> at.toInstant())
            .orElse(null),
        row.getUUID("undone_by"));
  }
}
