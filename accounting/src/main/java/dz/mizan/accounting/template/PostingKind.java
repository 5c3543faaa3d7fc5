package dz.mizan.accounting.template;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of event that is booked by a template.
 *
 * @param name as in {@code posting_template.kind}, such as {@code till-session.closed}
 * @param meaning what happened, for who edits the template
 * @param amounts that a line may name
 * @param parties of the accounts that a line may name: {@code customer}, {@code supplier}
 * @param reader of the event's data; throws {@link RuntimeException} on data that make no sense
 * @param samples whose amounts are independent but for what always holds of them
 */
public record PostingKind(
    String name,
    String meaning,
    List<Amount> amounts,
    Set<String> parties,
    Function<EventData, Facts> reader,
    List<Facts> samples) {

  /**
   * An amount of the event.
   *
   * @param name ending in {@code (rate)} where there is one per TVA rate: a line names {@code
   *     ht(19)}, or {@code ht(*)} for all rates that no other line names
   */
  public record Amount(String name, String meaning) {
    static final String PER_RATE = "(rate)";

    boolean isNamedBy(String given) {
      if (!name.endsWith(PER_RATE)) {
        return name.equals(given);
      }
      var base = name.substring(0, name.length() - PER_RATE.length());
      return given.startsWith(base + "(")
          && given.substring(base.length()).matches("\\((\\*|[0-9]{1,2}(\\.[0-9]{1,2})?)\\)");
    }
  }

  boolean knows(String amount) {
    return amounts.stream().anyMatch(known -> known.isNamedBy(amount));
  }

  /** Whether the event brings its lines ready and the template says only journal and label. */
  boolean bringsLines() {
    return amounts.isEmpty();
  }
}
