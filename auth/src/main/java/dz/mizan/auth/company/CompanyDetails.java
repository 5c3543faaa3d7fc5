package dz.mizan.auth.company;

import dz.mizan.common.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the administrations know a company. NIF and NIS have one form and are refused otherwise; RC
 * and AI are written in several, so a strange one is only warned of.
 *
 * @param nif numéro d'identification fiscale, 15 digits, 20 for a branch (law 05-16, art. 42)
 * @param nis numéro d'identification statistique, 15 digits (decree 97-396)
 * @param rc numéro du registre du commerce
 * @param ai article d'imposition
 * @param capital in dinars
 */
@Embeddable
public record CompanyDetails(
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Column(name = "legal_form") @Enumerated(EnumType.STRING) @Nullable LegalForm legalForm,
    @Nullable String activity,
    @Nullable BigDecimal capital) {

  /** Nothing is known yet. */
  public static final CompanyDetails NONE =
      new CompanyDetails(null, null, null, null, null, null, null);

  private static final Pattern RC =
      Pattern.compile("[0-9]{2}/00-?[0-9]{7}[AB][0-9]{2}|[0-9]{2}[AB][0-9]{7}-?[0-9]{2}/00");
  private static final Pattern AI = Pattern.compile("[0-9]{11}");

  /** Without blanks around or between digits; the capital with two decimals. */
  public CompanyDetails {
    nif = CompanyTexts.withoutBlanks(nif);
    nis = CompanyTexts.withoutBlanks(nis);
    rc = CompanyTexts.stripped(rc);
    ai = CompanyTexts.withoutBlanks(ai);
    activity = CompanyTexts.stripped(activity);
    capital = capital == null ? null : Money.dzd(capital).amount();
  }

  @Nullable Money capitalInDinars() {
    return capital == null ? null : Money.dzd(capital);
  }

  /** What looks wrong and may be right all the same. */
  List<Warning> warnings() {
    var warnings = new ArrayList<Warning>();
    if (rc != null && !RC.matcher(rc.replace(" ", "").toUpperCase(Locale.ROOT)).matches()) {
      warnings.add(new Warning("rc", "expected a form such as 16/00-0015609 B 01"));
    }
    if (ai != null && !AI.matcher(ai).matches()) {
      warnings.add(new Warning("ai", "expected 11 digits"));
    }
    return warnings;
  }
}
