package dz.mizan.accounting.verification;

import io.vertx.sqlclient.Row;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the books of a year.
 *
 * @param intact whether nothing is wrong
 * @param differences sums that are not what the lines add up to; at most a hundred
 */
@Schema(name = "BooksVerification")
record Verification(
    @Schema(examples = "2026") int year,
    @Schema(examples = "true") boolean intact,
    List<Journal> journals,
    List<Difference> differences) {

  /**
   * The chain of one journal.
   *
   * @param lastHash of its last entry, hexadecimal: who notes it elsewhere can prove later that
   *     nobody wrote all of it anew
   * @param brokenNumber where the first fault is
   * @param fault what it is: ENTRY_MISSING, SEAL_MISSING, CHANGED, NUMBER_MISSING, CHAIN_BROKEN or
   *     LAST_MISSING
   */
  @Schema(name = "JournalVerification")
  record Journal(
      @Schema(examples = "VE") String journal,
      @Schema(examples = "1204") long entries,
      @Schema(examples = "1204") @Nullable Long lastNumber,
      @Schema(examples = "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab")
          @Nullable String lastHash,
      @Nullable Long brokenNumber,
      @Schema(examples = "CHANGED") @Nullable String fault) {

    static Journal of(Row row) {
      var hash = row.getBuffer("last_hash");
      return new Journal(
          row.getString("journal"),
          row.getLong("entries"),
          row.getLong("last_number"),
          hash == null ? null : HexFormat.of().formatHex(hash.getBytes()),
          row.getLong("broken_number"),
          row.getString("fault"));
    }
  }

  /**
   * A sum that is wrong.
   *
   * @param what account-balance, partner-balance, cash-movement or open-item
   */
  @Schema(name = "SumDifference")
  record Difference(
      @Schema(examples = "account-balance") String what, @Schema(examples = "411") String account) {

    static Difference of(Row row) {
      return new Difference(row.getString("what"), row.getString("account"));
    }
  }

  static Verification of(int year, List<Journal> journals, List<Difference> differences) {
    return new Verification(
        year,
        differences.isEmpty() && journals.stream().allMatch(each -> each.fault() == null),
        journals,
        differences);
  }
}
