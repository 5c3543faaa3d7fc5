package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.Suggestion.Reason;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How likely a candidate is what a line tells of. The amount is the same, or it would be none; then
 * the reference counts most, the partner's name, and how near the dates are.
 */
final class Scoring {
  /** Of a rule that fits. */
  static final int RULE = 85;

  private static final int REFERENCE = 30;
  private static final int PARTNER = 15;
  private static final int NEAR_DAYS = 10;
  private static final int MOST = 100;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Set<String> COMMON =
      Set.of("SARL", "EURL", "SPA", "SNC", "ETS", "STE", "SOCIETE", "ENTREPRISE", "VIR", "CHQ");

  private Scoring() {}

  static Suggestion score(StatementLine line, Candidate candidate) {
    var reasons = new ArrayList<Reason>();
    reasons.add(Reason.AMOUNT);
    int score = base(candidate.kind());
    var says = plain(line.says());
    if (names(says, candidate.reference()) || names(says, candidate.otherReference())) {
      score += REFERENCE;
      reasons.add(Reason.REFERENCE);
    }
    if (namesPartner(says, candidate.partner())) {
      score += PARTNER;
      reasons.add(Reason.PARTNER);
    }
    long days = Math.abs(ChronoUnit.DAYS.between(candidate.date(), line.date()));
    if (days <= NEAR_DAYS) {
      score += (int) (NEAR_DAYS - days) * 2;
      reasons.add(Reason.DATE);
    }
    return Suggestion.of(candidate, Math.min(score, MOST), reasons);
  }

  // What is in the books already is likelier than what would have to be booked first.
  private static int base(Suggestion.Kind kind) {
    return switch (kind) {
      case ENTRY_LINE -> 50;
      case CHEQUE -> 45;
      default -> 40;
    };
  }

  private static boolean names(String says, @Nullable String reference) {
    if (reference == null) {
      return false;
    }
    var wanted = plain(reference);
    return wanted.length() >= 4 && squeezed(says).contains(squeezed(wanted));
  }

  // One of the words of the name that say something.
  private static boolean namesPartner(String says, @Nullable String partner) {
    if (partner == null) {
      return false;
    }
    var words = Set.copyOf(Arrays.asList(says.split(" ")));
    return Arrays.stream(plain(partner).split(" "))
        .filter(word -> word.length() >= 3 && !COMMON.contains(word))
        .anyMatch(words::contains);
  }

  /** Capitals without accents, one blank between words. */
  static String plain(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(bare).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
  }

  private static String squeezed(String plain) {
    return plain.replace(" ", "");
  }
}
