package dz.mizan.accounting.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as clients and the audit trail see it. */
@RegisterForReflection
@Schema(name = "Account")
public record AccountView(
    @Schema(examples = "512") String code,
    Names names,
    @Schema(examples = "5", description = "1 to 7") @JsonProperty("class") int accountClass,
    @Schema(examples = "asset", description = "asset, liability, equity, expense or income")
        String type,
    @Schema(examples = "debit", description = "The side on which it grows: debit or credit")
        String normalSide,
    @Schema(examples = "51", description = "Absent for a class") @Nullable String parent,
    @Schema(description = "Whether entries may use it; headings of one or two digits may not")
        boolean postable,
    @Schema(description = "Whether its lines stay open until they are matched (lettrage)")
        boolean matchable,
    @Schema(description = "Nothing is posted to a closed account") boolean closed,
    @Schema(description = "In the SCF's list; false for a usual or own subdivision")
        boolean official,
    @Schema(examples = "1", description = "The ETag") long version) {

  static final String COLUMNS =
      "a.code, a.name_fr, a.name_en, a.name_ar, a.class, a.type, a.normal_side, a.parent_code,"
          + " a.postable, a.matchable, not a.active, a.official, a.version";

  /** The account's name in the three languages. */
  @RegisterForReflection
  @Schema(name = "AccountNames")
  public record Names(
      @Schema(examples = "Banques comptes courants") String fr,
      @Schema(examples = "Bank current accounts") String en,
      @Schema(examples = "بنوك الحسابات الجارية") String ar) {}

  static AccountView of(Row row) {
    return new AccountView(
        row.getString(0),
        new Names(row.getString(1), row.getString(2), row.getString(3)),
        row.getInteger(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getBoolean(9),
        row.getBoolean(10),
        row.getBoolean(11),
        row.getLong(12));
  }
}
