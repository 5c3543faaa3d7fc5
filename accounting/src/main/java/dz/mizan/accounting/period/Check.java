package dz.mizan.accounting.period;

import java.util.Locale;

/**
 * What is looked at before a month or a year is closed. A new check is one constant: its severity
 * for a month and for a year, its name in three languages, and a query with {@code $1} the year and
 * {@code $2} the last month looked at (13 for the year with its closing entries). The query gives
 * one row, {@code n} (nothing is found if zero), {@code amount} and {@code detail}; {@code b} is
 * the balance of each account, debit less credit.
 */
enum Check {
  UNBALANCED_BOOKS(
      Severity.BLOCKER,
      Severity.BLOCKER,
      "Débit et crédit diffèrent",
      "Debit and credit differ",
      "المدين لا يساوي الدائن",
      "select (sum(balance) <> 0)::int as n, sum(balance) as amount, '' as detail from b"),
  MONTHS_OPEN(
      Severity.INFO,
      Severity.BLOCKER,
      "Des mois ne sont pas clôturés",
      "Months are not closed",
      "أشهر غير مقفلة",
      """
      select count(*) as n, null::numeric as amount,
        string_agg(year || '-' || lpad(month::text, 2, '0'), ', ' order by month) as detail
      from fiscal_period where year = $1 and month <= $2 and status <> 'CLOSED'
        and ($2 = 13 or month < $2)
      """),
  DRAFTS_NOT_POSTED(
      Severity.BLOCKER,
      Severity.BLOCKER,
      "Des brouillons ne sont pas comptabilisés",
      "Drafts are not posted",
      "مسودات غير مسجلة",
      backlog("DRAFTS_NOT_POSTED")),
  DEPRECIATION_NOT_BOOKED(
      Severity.WARNING,
      Severity.WARNING,
      "Des dotations aux amortissements ne sont pas comptabilisées",
      "Depreciation is not booked",
      "اهتلاكات غير مسجلة",
      backlog("DEPRECIATION_NOT_BOOKED")),
  BANK_NOT_RECONCILED(
      Severity.INFO,
      Severity.WARNING,
      "Des lignes de relevés bancaires ne sont pas rapprochées",
      "Lines of bank statements are not reconciled",
      "سطور كشوف بنكية دون مقاربة",
      backlog("BANK_NOT_RECONCILED")),
  // Liaison accounts and internal transfers are nil at the end of a year (shared rules of the
  // balance sheet); in a month a transfer may still be under way.
  TRANSFERS_NOT_NIL(
      Severity.WARNING,
      Severity.BLOCKER,
      "Les comptes de liaison et de virement (18, 58) ne sont pas soldés",
      "Liaison and transfer accounts (18, 58) are not nil",
      "حسابات الارتباط والتحويلات (18 و58) غير مرصدة",
      balances("account like '18%' or account like '58%'")),
  SUSPENSE_NOT_NIL(
      Severity.WARNING,
      Severity.WARNING,
      "Les comptes d'attente (47) ne sont pas soldés",
      "Suspense accounts (47) are not nil",
      "الحسابات الانتقالية (47) غير مرصدة",
      balances("account like '47%'")),
  PURCHASES_NOT_STOCKED(
      Severity.INFO,
      Severity.WARNING,
      "Les achats stockés (38) ne sont pas soldés",
      "Purchases to stock (38) are not nil",
      "المشتريات المخزنة (38) غير مرصدة",
      balances("account like '38%'")),
  CASH_NEGATIVE(
      Severity.WARNING,
      Severity.BLOCKER,
      "Une caisse (53) est créditrice",
      "A cash account (53) has a credit balance",
      "رصيد الصندوق (53) دائن",
      balances("account like '53%' and balance < 0")),
  // Nothing is carried into a year whose opening was imported: somebody has to look.
  NOT_IN_IMPORTED_OPENING(
      Severity.INFO,
      Severity.WARNING,
      "L'ouverture importée de l'exercice suivant peut ignorer ces soldes",
      "The imported opening of the next year may lack these balances",
      "قد لا تتضمن الأرصدة الافتتاحية المستوردة للسنة الموالية هذه الأرصدة",
      balances(
          """
          exists (select from journal_entry e
            where e.fiscal_year = $1 + 1 and e.kind = 'OPENING' and e.origin = 'opening-import'
              and e.reverses is null
              and not exists (select from journal_entry r where r.reverses = e.id))
          """)),
  OLD_OPEN_ITEMS(
      Severity.INFO,
      Severity.INFO,
      "Des lignes échues depuis plus d'un an ne sont pas lettrées",
      "Lines due for more than a year are not matched",
      "سطور مستحقة منذ أكثر من سنة دون مطابقة",
      """
      select count(*) as n, sum(abs(remaining)) as amount,
        string_agg(distinct account, ', ' order by account) as detail
      from open_item where remaining <> 0
        and coalesce(due_date, date)
          < make_date($1, least($2, 12), 1) + interval '1 month' - interval '1 year'
      """);

  private final Severity month;
  private final Severity year;
  private final String fr;
  private final String en;
  private final String ar;
  private final String sql;

  Check(Severity month, Severity year, String fr, String en, String ar, String sql) {
    this.month = month;
    this.year = year;
    this.fr = fr;
    this.en = en;
    this.ar = ar;
    this.sql = sql;
  }

  Severity severity(boolean ofYear) {
    return ofYear ? year : month;
  }

  /** The name in that language; English where there is none. */
  String title(Locale locale) {
    return switch (locale.getLanguage()) {
      case "fr" -> fr;
      case "ar" -> ar;
      default -> en;
    };
  }

  /** The code in answers: {@code months-open}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String sql() {
    return sql;
  }

  private static String balances(String which) {
    return "select count(*) as n, sum(abs(balance)) as amount,"
        + " string_agg(account || ' ' || balance, ', ' order by account) as detail"
        + " from b where balance <> 0 and ("
        + which
        + ")";
  }

  // Of features that this one does not know.
  private static String backlog(String check) {
    return "select n, amount, detail from closing_backlog($1, $2) where check_code = '"
        + check
        + "'";
  }
}
