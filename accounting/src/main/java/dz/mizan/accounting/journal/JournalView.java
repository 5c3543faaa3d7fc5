package dz.mizan.accounting.journal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A journal as clients and the audit trail see it. */
@RegisterForReflection
@Schema(name = "Journal")
public record JournalView(
    @Schema(examples = "BQ") String code,
    Names names,
    @Schema(
            examples = "BANK",
            description = "SALES, PURCHASE, BANK, CASH, PAYROLL, GENERAL, OPENING or STOCK")
        String kind,
    @Schema(examples = "512", description = "Of the bank or till; absent for other kinds")
        @Nullable String account,
    @Schema(description = "Nothing is posted to a journal that is not active") boolean active,
    @Schema(examples = "1", description = "The ETag") long version) {

  static final String COLUMNS =
      "j.code, j.name_fr, j.name_en, j.name_ar, j.kind, j.account, j.active, j.version";

  /** The journal's name in the three languages. */
  @RegisterForReflection
  @Schema(name = "JournalNames")
  public record Names(
      @Schema(examples = "Banque") String fr,
      @Schema(examples = "Bank") String en,
      @Schema(examples = "البنك") String ar) {}

  static JournalView of(Row row) {
    return new JournalView(
        row.getString(0),
        new Names(row.getString(1), row.getString(2), row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6),
        row.getLong(7));
  }
}
