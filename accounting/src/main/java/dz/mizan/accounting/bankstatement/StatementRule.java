package dz.mizan.accounting.bankstatement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What recurring lines of statements are booked to.
 *
 * @param treasuryAccountId of whose statements; all if absent
 * @param contains what the label has in it, whatever its case
 * @param direction whether the money comes in or goes out; both if absent
 * @param account the other side of the entry
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
@Schema(name = "StatementRule")
record StatementRule(
    UUID id,
    String name,
    @Nullable UUID treasuryAccountId,
    String contains,
    @Nullable Flow direction,
    String account,
    @Nullable UUID partnerId,
    String label,
    long version) {

  /** Which way the money goes. */
  enum Flow {
    IN(1),
    OUT(-1);

    private final int sign;

    Flow(int sign) {
      this.sign = sign;
    }

    short sign() {
      return (short) sign;
    }
  }

  /** A rule to be added or changed. */
  @Schema(name = "NewStatementRule")
  record Draft(
      @Schema(examples = "Frais de tenue de compte")
          @NotBlank
          @Size(max = 100)
          @Pattern(regexp = StatementProfile.NO_CONTROL, message = "no control characters")
          String name,
      @Nullable UUID treasuryAccountId,
      @Schema(examples = "TENUE DE COMPTE")
          @NotBlank
          @Size(min = 2, max = 100)
          @Pattern(regexp = StatementProfile.NO_CONTROL, message = "no control characters")
          String contains,
      @Schema(examples = "OUT") @Nullable Flow direction,
      @Schema(examples = "627")
          @NotNull
          @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
          String account,
      @Schema(description = "Whose sub-ledger the other side is in") @Nullable UUID partnerId,
      @Schema(examples = "Frais bancaires")
          @NotBlank
          @Size(max = 200)
          @Pattern(regexp = StatementProfile.NO_CONTROL, message = "no control characters")
          String label) {}

  static StatementRule of(Row row) {
    var sign = row.getShort("sign");
    return new StatementRule(
        row.getUUID("id"),
        row.getString("name"),
        row.getUUID("treasury_id"),
        row.getString("contains"),
        sign == null ? null : sign > 0 ? Flow.IN : Flow.OUT,
        row.getString("account"),
        row.getUUID("partner_id"),
        row.getString("label"),
        row.getLong("version"));
  }

  /** Whether it is for that line. */
  boolean fits(StatementLine line) {
    return (treasuryAccountId == null || treasuryAccountId.equals(line.treasuryAccountId()))
        && (direction == null || direction.sign() == line.amount().signum())
        && line.label().toLowerCase(Locale.ROOT).contains(contains.toLowerCase(Locale.ROOT));
  }
}
